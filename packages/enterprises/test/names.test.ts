import { describe, expect, it, vi } from 'vitest'
import { matcher } from './knowledge.ts'

function parts(name: string) {
  const parsed = matcher.parseName(name)
  if (!parsed.ok) throw new Error(`${name}: ${parsed.reason}`)
  return parsed.parts
}

const told = (name: string) => {
  const { places, core, trade, form, group, branch } = parts(name)
  return [
    places.map(({ text }) => text).join('+'),
    core,
    trade.words.join('·'),
    form,
    group ? '集团' : '',
    branch ?? '',
  ]
}

describe('a Chinese name', () => {
  it.each([
    ['佛山市顺德区嘉盈电器有限公司', ['佛山市+顺德区', '嘉盈', '电器', 'limited', '', '']],
    ['震坤行工业超市(上海)有限公司深圳分公司', ['上海', '震坤行', '工业超市', 'limited', '', '深圳分公司']],
    ['杭州老板电器上海办事处', ['杭州', '老板', '电器', null, '', '上海办事处']],
    ['怡球金属资源再生中国股份公司', ['中国', '怡球', '金属·资源再生', 'joint-stock', '', '']],
    ['中集车辆（集团）股份有限公司', ['', '中集', '车辆', 'joint-stock', '集团', '']],
    ['嘉盈佛山电器有限公司', ['佛山', '嘉盈', '电器', 'limited', '', '']],
    ['伊之密', ['', '伊之密', '', null, '', '']],
    ['惠州市第1塑胶制品厂', ['惠州市', '第一', '塑胶制品', 'factory', '', '']],
    ['青岛啤酒股份有限公司', ['', '青岛', '啤酒', 'joint-stock', '', '']],
    ['訓修實業集團有限公司', ['', '训修', '实业', 'limited', '集团', '']],
  ])('%s is taken apart', (name, expected) => {
    expect(told(name)).toEqual(expected)
  })

  it('keeps former names, short names and remarks apart', () => {
    expect(parts('科达制造股份有限公司(原广东科达洁能股份有限公司)').former).toEqual(['广东科达洁能股份有限公司'])
    expect(parts('嘉盈公司(简称:嘉盈)').aliases).toEqual(['嘉盈'])
    expect(parts('佛山嘉盈电器有限公司(存续)').remarks).toEqual(['存续'])
    expect(parts('佛山嘉盈电器有限公司(存续)').flat).toBe(parts('佛山嘉盈电器有限公司').flat)
  })
})

describe('an English name', () => {
  it.each([
    ['InfoVision Optoelectronics (Kunshan) Co., Ltd.', ['kunshan', 'infovision', 'optoelectronics', 'limited', '', '']],
    ['Chow Tai Fook Jewellery Group Limited', ['', 'chowtaifook', 'jewellery', 'limited', '集团', '']],
    ['Xinyi Glass Holdings Limited', ['', 'xinyi', 'glass', 'limited', '', '']],
    [
      'Ningbo Deye Technology Co.,Ltd Shanghai Branch',
      ['宁波', 'deye', 'technology', 'limited', '', 'shanghai branch'],
    ],
  ])('%s is taken apart', (name, expected) => {
    expect(told(name)).toEqual(expected)
  })
})

describe('keys', () => {
  it('are the same for two scripts, widths and writings of a number', () => {
    expect(matcher.enterpriseKey('珠海格力電器股份有限公司')).toBe(matcher.enterpriseKey('格力电器'))
    expect(matcher.enterpriseKey('ＴＣＬ科技集团股份有限公司')).toBe('tcl')
    expect(matcher.enterpriseKey('東莞市第3針織廠')).toBe(matcher.enterpriseKey('东莞市第三针织厂'))
  })

  it('sound alike for homophone slips', () => {
    expect(matcher.enterpriseSoundKey('浙江德斯曼科技')).toBe(matcher.enterpriseSoundKey('浙江德施曼科技'))
  })
})

describe('what is no name', () => {
  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['🎉🎉', 'empty'],
    ['()', 'no-name'],
    ['有'.repeat(100_000), 'too-long'],
  ])('is refused: %#', (name, reason) => {
    expect(matcher.parseName(name)).toEqual({ ok: false, reason })
    expect(matcher.enterpriseKey(name)).toBeNull()
  })
})

it('looks up words in proportion to the name', () => {
  const lookUps = (name: string) => {
    const spy = vi.spyOn(Map.prototype, 'get')
    matcher.parseName(name)
    const count = spy.mock.calls.length
    spy.mockRestore()
    return count
  }
  for (const piece of ['佛山', '电器', '集团', '(上海)', '公司', 'ningbo ', 'of ']) {
    const [short, double] = [48, 96].map((length) => lookUps(piece.repeat(length / piece.length)))
    expect([piece, double! <= 3 * short! + 20]).toEqual([piece, true])
  }
})
