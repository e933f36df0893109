import { describe, expect, it } from 'vitest'
import { findChromium } from './chromium.ts'
import { consoleRig } from './console-rig.ts'

const executable = findChromium()

describe.skipIf(executable === null)('policies in Chromium', () => {
  const rig = consoleRig(executable!)
  const openLead = async () => {
    await rig.signIn()
    await rig.page.goto(`${rig.fixture.url}/leads/L1021`)
    await rig.page.locator('.policy-card').waitFor()
  }
  const asCity = async (path: string) => {
    rig.fixture.desk.rights.push('publish-policies')
    await rig.signIn()
    await rig.page.goto(rig.fixture.url + path)
  }
  const region = (name: string) => rig.page.getByRole('region', { name, exact: true })

  it('says on top what can be offered, what to ask and what never to promise', async () => {
    await openLead()
    const best = region('最优合法组合')
    await best.getByText('600 万元 – 1,160 万元').waitFor()
    expect(await best.getByTitle('6,000,000 元 – 11,600,000 元').count()).toBe(1)
    await best.getByText('不计入： 设备购置补助 就高不重复，已选 整体搬迁设备补助').waitFor()
    expect(await region('今天可以提供').getByRole('button').allTextContents()).toEqual(['整体搬迁设备补助'])
    await region('先问清或核实').getByText('设备购置补助').waitFor()
    expect(await region('不得承诺').getByRole('listitem').first().textContent()).toContain('历史文件')
    await region('差一点就够').getByText('计划总投资还差 2亿元').waitFor()
  })

  it('follows a question to the clause it is about, opened with conditions, computation, source and dates', async () => {
    await openLead()
    const question = region('最值得问的问题').getByRole('listitem').filter({ hasText: '可多得 960万元' })
    await question.getByRole('button', { name: '设备购置补助' }).click()
    const clause = rig.page.locator('#clause-SY-2026-01')
    await expect.poll(() => rig.page.evaluate(() => document.activeElement?.textContent)).toBe('设备购置补助')
    await expect.poll(() => clause.evaluate((element) => element.getBoundingClientRect().top)).toBeLessThan(700)
    expect(await clause.locator('.condition-op').allTextContents()).toEqual(['全部满足未知', '满足其一满足'])
    await clause.getByText('要问： 是否跨区域兼并重组或异地迁建?').waitFor()
    expect(await clause.locator('.trace li').allTextContents()).toEqual([
      '当年设备投资 = 1.2亿元',
      '1.2亿元 × 8% = 960万元',
      '960万元,封顶 1,000万元 = 960万元',
    ])
    for (const said of ['示例〔2026〕6号', '邵阳市人民政府', '已通过审查', '邵阳市工业和信息化局', '项目备案证'])
      await clause.getByText(said, { exact: true }).waitFor()
    await clause.locator('blockquote', { hasText: '按设备投入的8%给予补助' }).waitFor()
  })

  it('marks another day plainly, and says when the lead was not known yet', async () => {
    await openLead()
    await rig.page.getByRole('button', { name: '换一天' }).click()
    await rig.page.getByLabel('按哪一天判断').fill('2022-05-01')
    await rig.page.getByText('按 2022年5月1日 判断，不是今天').waitFor()
    await region('这一天可以提供').waitFor()
    await rig.page.getByLabel('只用哪一天已知的').fill('2026-03-01')
    await rig.page.getByText('没有已核实、可以计入合计的资金条款').waitFor()
    await rig.page.getByLabel('只用哪一天已知的').fill('2025-03-01')
    await rig.page.getByText('那一天还没有这条线索').waitFor()
    await rig.page.getByRole('button', { name: '回到今天' }).click()
    await rig.page.getByText('600 万元 – 1,160 万元').waitFor()
    await rig.page.getByRole('button', { name: '核对这个结论' }).click()
    await rig.page.getByText('已重新判断 88 条，全部一致。').waitFor()
  })

  it('searches the library in Chinese, filters it, and shows where the text says a condition', async () => {
    await rig.signIn()
    await rig.page.goto(`${rig.fixture.url}/policies`)
    const rows = rig.page.getByRole('list', { name: '政策库' }).getByRole('listitem')
    await rig.page.getByRole('searchbox').fill('设备投入')
    await expect.poll(() => rows.locator('mark').first().textContent()).toBe('设备投入')
    await rig.page.getByRole('searchbox').fill('')
    await expect.poll(() => rows.count()).toBe(84)
    await rig.choose(rig.page.getByRole('combobox', { name: '核实程度' }), /^征求意见/)
    await expect.poll(() => new URL(rig.page.url()).searchParams.get('assurance')).toBe('draft')
    await expect.poll(() => rows.count()).toBeLessThan(10)
    expect(await rig.page.getByRole('link', { name: '发布条款' }).count()).toBe(0)
    await rig.page.goto(`${rig.fixture.url}/policies/clauses/SY-2026-01`)
    await rig.page.getByRole('button', { name: '当年设备投资 ≥ 5,000万元' }).focus()
    const pointed = rig.page.locator('mark.pointed')
    await expect.poll(() => pointed.allTextContents()).toContain('5000万元')
    await rig.page.getByText('当年设备投资 × 8%,封顶 1,000万元').waitFor()
    await rig.page.getByText('更正第一条').waitFor()
  })

  it('shows every problem at its place, publishes only what is sound, and withdraws', async () => {
    await asCity('/policies/publish?from=SY-2026-01')
    const field = rig.page.getByRole('textbox', { name: '条款文件' })
    const sound = (await field.inputValue()).replace('SY-2026-01', 'SY-2026-06')
    const check = rig.page.getByRole('button', { name: '检查' })
    await field.fill(sound.slice(0, -3))
    await check.click()
    await rig.page.getByText('不是有效的 JSON').waitFor()
    await field.fill(sound.replace('"430500"', '"439999"').replace('"5000万元"', '"5000"'))
    await check.click()
    await rig.page.getByText('2 处问题，改好才能发布').waitFor()
    await rig.page.getByRole('listitem').filter({ hasText: '金额缺单位' }).getByRole('button').click()
    const selected = () =>
      field.evaluate((area: HTMLTextAreaElement) => area.value.slice(area.selectionStart, area.selectionEnd))
    expect(await selected()).toBe('"5000"')
    await field.fill(sound)
    await check.click()
    await rig.page.getByText('检查通过：1 条可以发布。').waitFor()
    const publish = rig.page.getByRole('button', { name: '发布', exact: true })
    await publish.focus()
    await rig.page.keyboard.press('Enter')
    await rig.page.getByRole('dialog').getByRole('textbox').and(rig.page.locator(':focus')).waitFor()
    await rig.page.keyboard.press('Escape')
    await expect.poll(() => rig.page.evaluate(() => document.activeElement?.textContent)).toBe('发布')
    await publish.click()
    const dialog = rig.page.getByRole('dialog', { name: '发布 1 条条款？' })
    await dialog.getByText('将服务 3 条在办线索').waitFor()
    await dialog.getByRole('button', { name: '发布', exact: true }).click()
    await dialog.getByText('请写明依据').waitFor()
    await dialog.getByRole('textbox').fill('示例〔2026〕6号公布')
    await dialog.getByRole('button', { name: '发布', exact: true }).click()
    await rig.page.getByText('现在服务 3 条在办线索').waitFor()
    await rig.page.getByRole('link', { name: 'SY-2026-06' }).click()
    await rig.page.getByRole('button', { name: '撤回' }).click()
    await rig.page.getByRole('dialog').getByRole('textbox').fill('已被替代')
    await rig.page.getByRole('dialog').getByRole('button', { name: '撤回', exact: true }).click()
    await rig.page.getByText('第 1 版 已撤回').waitFor()
    expect(rig.fixture.desk.library.reasons).toEqual(['示例〔2026〕6号公布', '已被替代'])
    expect(rig.complaints).toEqual([])
  })
})
