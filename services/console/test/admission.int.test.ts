import type { Locator } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { findChromium } from './chromium.ts'
import { consoleRig } from './console-rig.ts'

const executable = findChromium()

describe.skipIf(executable === null)('admission scorecards in Chromium', () => {
  const rig = consoleRig(executable!)
  const open = async () => {
    await rig.signIn()
    await rig.page.goto(`${rig.fixture.url}/leads/${rig.fixture.desk.leads[0]!.id}`)
    return rig.page.locator('#admission')
  }
  const fill = async (dialog: Locator, item: string, figure: string, source: string) => {
    await dialog.getByRole('spinbutton', { name: item }).fill(figure)
    await dialog.getByRole('textbox', { name: `${item}的来源` }).fill(source)
  }

  it('are judged item by item with a source and a reason, add up, and keep what was judged before', async () => {
    const section = await open()
    await section.getByText('还没有评分').waitFor()
    await section.getByRole('button', { name: '评分' }).click()
    const dialog = rig.page.getByRole('dialog', { name: '按准入标准评分' })
    await fill(dialog, '投资强度', '260', '备案证')
    await fill(dialog, '亩均税收', '12', '')
    await fill(dialog, '单位产值能耗', '0.4', '节能审查意见')
    await dialog.getByText('49–74 分').waitFor()
    await dialog.getByRole('textbox', { name: '理由' }).fill('按备案资料初评')
    await dialog.getByRole('button', { name: '登记评分' }).click()
    await dialog.getByText('请写明数字的来源').waitFor()
    expect(rig.fixture.desk.scorecards).toEqual([])
    await fill(dialog, '亩均税收', '12', '企业承诺书')
    await dialog.getByRole('button', { name: '登记评分' }).click()
    await dialog.waitFor({ state: 'hidden' })

    const table = section.getByRole('table', { name: '准入评分' })
    const cells = await table.locator('tbody tr td:last-child').allTextContents()
    const total = Number(await table.locator('tfoot tr:first-child td').textContent())
    expect(cells.reduce((sum, text) => sum + (Number(text) || 0), 0)).toBe(total)
    expect(total).toBe(24 + 14 + 11)
    await section.getByText('理由：按备案资料初评').waitFor()
    await section.getByText('企业承诺书').waitFor()

    await section.getByRole('button', { name: '评分' }).click()
    await fill(dialog, '投资强度', '80', '核减后的投资额')
    await dialog.getByText('被一票否决：投资强度').waitFor()
    await dialog.getByRole('textbox', { name: '理由' }).fill('投资额核减')
    await dialog.getByRole('button', { name: '登记评分' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await section.locator('h3').getByText('不准入').waitFor()
    await section.getByText('一票否决：不低于 100 万元/亩 · 未通过 · 差 20').waitFor()
    await section.getByText('以前的评分（1）').click()
    await section.locator('.admission-earlier').getByText('按备案资料初评').waitFor()
    expect(rig.complaints).toEqual([])
  })

  it('are not there for who keeps no park', async () => {
    await rig.signIn('station-hk-macao')
    await rig.page.goto(`${rig.fixture.url}/leads/${rig.fixture.desk.leads[0]!.id}`)
    await rig.page.locator('#parks').waitFor()
    await expect.poll(() => rig.page.locator('.loading').count()).toBe(0)
    expect(await rig.page.locator('#admission').count()).toBe(0)
  })

  it('fit a phone in three languages, the dialog too', async () => {
    const section = await open()
    await rig.page.setViewportSize({ width: 375, height: 800 })
    const languages = { 简体中文: '评分', 繁體中文: '評分', English: 'Judge' }
    for (const [language, judge] of Object.entries(languages)) {
      await rig.page.getByRole('button', { name: language }).click()
      await section.getByRole('button', { name: judge }).click()
      const dialog = rig.page.getByRole('dialog')
      await dialog.getByRole('spinbutton').first().fill('260')
      await dialog.locator('textarea').waitFor()
      for (const box of [rig.page.locator('html'), dialog.locator('.scroll')])
        expect(await box.evaluate((one) => one.scrollWidth - one.clientWidth)).toBeLessThanOrEqual(0)
      await rig.page.keyboard.press('Escape')
      await dialog.waitFor({ state: 'hidden' })
    }
    expect(rig.complaints).toEqual([])
  })
})
