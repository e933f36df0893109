import { describe, expect, it } from 'vitest'
import { classify, pointedAt } from './support.ts'

describe('evidence points at the words of the original, whatever they were folded to', () => {
  it.each([
    ['简体', '智能门锁、扫地机器人。', ['智能门锁', '扫地机器人']],
    ['繁體', '電飯煲、雪櫃、抽油煙機。', ['電飯煲', '雪櫃', '抽油煙機']],
    ['English', 'Makes Rice Cookers, kettles.', ['Rice Cookers', 'kettles']],
    ['full width', 'ＬＥＤ显示屏与ＯＬＥＤ面板', ['ＬＥＤ显示屏', 'ＯＬＥＤ面板']],
    ['mixed scripts', '主打 SaaS 與 ERP軟件。', ['SaaS', 'ERP軟件']],
    ['zero-width characters inside', '智能\u200b门锁', ['智能\u200b门锁']],
    ['HTML inside', '生产<b>智能</b>门锁。', ['智能</b>门锁']],
    ['an emoji before', '🏭🏭女鞋、箱包', ['女鞋', '箱包']],
    ['Cyrillic look-alikes', 'ОLЕD面板', ['ОLЕD面板']],
  ])('%s', (_, text, words) => {
    expect(pointedAt(classify({ name: '', text }), text)).toEqual(words)
  })

  it('counts within the name and within each product, too', () => {
    const input = { name: '某某(蘇州)電梯有限公司', text: '', products: ['自動扶梯', '液壓油缸'] }
    const { evidence } = classify(input)
    const name = evidence.find(({ field }) => field === 'name')!
    expect(input.name.slice(name.start, name.end)).toBe('電梯')
    const products = evidence.filter(({ field }) => field === 'products')
    expect(products.map((one) => input.products[one.productIndex!]!.slice(one.start, one.end))).toEqual([
      '自動扶梯',
      '液壓油缸',
    ])
  })

  it('does not read a Latin term inside a longer word', () => {
    expect(pointedAt(classify({ name: '', text: 'scattered appendix' }), 'scattered appendix')).toEqual([])
  })
})
