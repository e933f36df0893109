import { describe, expect, it } from 'vitest'
import { findChromium } from './chromium.ts'
import { consoleRig } from './console-rig.ts'

const executable = findChromium()

describe.skipIf(executable === null)('projects and their books in Chromium', () => {
  const rig = consoleRig(executable!)

  /** The park's lead, claimed and made a project. */
  async function project() {
    const { desk, url } = rig.fixture
    await rig.signIn()
    desk.claim(desk.leads.find(({ id }) => id === 'L1021')!)
    await rig.page.goto(`${url}/leads/L1021`)
    await rig.page.getByRole('button', { name: '转为项目' }).click()
    await rig.page.getByText('已转为项目').waitFor()
    return rig.page.locator('#project')
  }

  async function claimSigned() {
    const section = await project()
    await section.getByRole('button', { name: '申报“签约”' }).click()
    const dialog = rig.page.getByRole('dialog', { name: '申报“签约”' })
    await rig.choose(dialog.getByRole('combobox', { name: '落户园区' }), '邵东经济开发区')
    await dialog.getByLabel('合同投资额（万元）').fill('50000')
    await dialog.getByLabel('材料名称').fill('招商引资合同')
    await dialog.getByLabel('文号或编号').fill('邵招〔2026〕12号')
    await dialog.getByLabel('文件日期').fill('2026-11-20')
    await dialog.getByRole('button', { name: '提交申报' }).click()
    await dialog.waitFor({ state: 'detached' })
    return section
  }

  it('makes a claimed lead a project and says what its next stage still needs, each at its field', async () => {
    const section = await project()
    await section.getByText('进入“签约”还缺').waitFor()
    expect(await section.locator('.missing li').allTextContents()).toEqual([
      '缺少发生日期',
      '缺少落户园区',
      '缺少合同投资额',
      '缺少投资合同',
    ])
    await section.getByRole('button', { name: '申报“签约”' }).click()
    const dialog = rig.page.getByRole('dialog', { name: '申报“签约”' })
    await dialog.getByRole('button', { name: '提交申报' }).click()
    await dialog.getByText('缺少合同投资额').waitFor()
    expect(await dialog.getByLabel('合同投资额（万元）').getAttribute('aria-invalid')).toBe('true')
    await dialog.getByText('缺少文件名称或文号').waitFor()
    expect(rig.complaints).toEqual([
      'Failed to load resource: the server responded with a status of 422 (Unprocessable Entity)',
    ])
  })

  it('leaves a claim to somebody else, who rejects it with a reason or verifies it', async () => {
    const section = await claimSigned()
    await section.getByText('“签约”已申报，等待核实').waitFor()
    await section.getByText('须由申报人以外的人核实').waitFor()
    await section.getByText('合同投资额 500,000,000 元').waitFor()
    expect(await section.getByRole('button', { name: '核实' }).count()).toBe(0)

    rig.fixture.desk.moveTo('city')
    await rig.page.goto(`${rig.fixture.url}/leads`)
    // The filter is in the address: the box shows it when the page has gone there.
    const mine = rig.page.getByRole('checkbox', { name: '待我核实' })
    await mine.click()
    await expect.poll(() => mine.isChecked()).toBe(true)
    const waiting = rig.page.getByRole('table', { name: '线索' }).locator('tbody tr')
    await expect.poll(() => waiting.count()).toBe(1)
    await waiting.getByRole('link').click()
    await section.getByRole('button', { name: '退回' }).click()
    await rig.page.getByRole('dialog').getByRole('textbox').fill('合同未盖章')
    await rig.page.getByRole('dialog').getByRole('button', { name: '退回' }).click()
    await section.getByText('合同未盖章').waitFor()
    await section.getByText('进入“签约”还缺').waitFor()
    expect(await section.getByRole('button', { name: '申报“签约”' }).count()).toBe(0)
    expect(rig.complaints).toEqual([])
  })

  it('enters the stage once it is verified, and asks for what the next one needs', async () => {
    const section = await claimSigned()
    rig.fixture.desk.moveTo('city')
    await rig.page.reload()
    await section.getByRole('button', { name: '核实' }).click()
    const dialog = rig.page.getByRole('dialog', { name: '核实：签约' })
    await dialog.getByText('合同投资额 500,000,000 元').waitFor()
    await dialog.getByRole('button', { name: '核实' }).click()
    await section.getByText('进入“注册”还缺').waitFor()
    expect(await section.locator('[aria-current=step]').textContent()).toContain('签约')
    expect(rig.complaints).toEqual([])
  })

  it('posts a receipt by hand, tells a refused sum at its field, and takes an entry back with a reason', async () => {
    await rig.signIn('city')
    await rig.page.goto(`${rig.fixture.url}/agreements/A1`)
    await rig.page.getByRole('button', { name: '入账', exact: true }).click()
    const dialog = rig.page.getByRole('dialog', { name: '税收或统计数据入账' })
    await dialog.getByLabel('凭证编号').fill('TAX-2026-1101')
    await dialog.getByRole('button', { name: '入账' }).click()
    await dialog.getByText('应为大于 0 的整数,实为 0').waitFor()
    const amount = dialog.getByLabel('数额（元）')
    expect(await amount.getAttribute('aria-invalid')).toBe('true')
    await amount.fill('125000.55')
    await dialog.getByRole('button', { name: '入账' }).click()
    await rig.page.locator('#ledger').getByText('TAX-2026-1101').waitFor()

    await rig.page.locator('#ledger').getByRole('button', { name: '冲销' }).first().click()
    const reverse = rig.page.getByRole('dialog', { name: '冲销这笔账' })
    await reverse.getByRole('button', { name: '冲销' }).click()
    expect(await reverse.getByLabel('原因').getAttribute('aria-invalid')).toBe('true')
    await reverse.getByLabel('原因').fill('税票金额录错一位')
    await reverse.getByRole('button', { name: '冲销' }).click()
    await rig.page.locator('#ledger').getByText('税票金额录错一位').waitFor()
  })

  it('shows what was verified and is in no book with why, and posts it by hand under its own reference', async () => {
    await rig.signIn('city')
    await rig.page.goto(`${rig.fixture.url}/agreements/A1`)
    const kept = rig.page.locator('#kept')
    await kept.getByText('协议自项目落户起算年份,需要落户日期').waitFor()
    await kept.getByText('12,500 元').waitFor()
    await kept.getByRole('button', { name: '手工入账' }).click()
    const dialog = rig.page.getByRole('dialog', { name: '税收或统计数据入账' })
    expect(await dialog.getByLabel('凭证编号').isDisabled()).toBe(true)
    expect(await dialog.getByLabel('数额（元）').inputValue()).toBe('12500')
    await dialog.getByRole('button', { name: '入账' }).click()
    await kept.waitFor({ state: 'detached' })
    expect(rig.complaints).toEqual([])
  })

  it('breaks no content policy and no edge on a phone, in any language', async () => {
    await claimSigned()
    await rig.page.setViewportSize({ width: 375, height: 700 })
    const languages = { 'zh-Hans': '简体中文', 'zh-Hant': '繁體中文', en: 'English' }
    for (const [language, name] of Object.entries(languages)) {
      await rig.page.getByRole('button', { name }).click()
      await expect.poll(() => rig.fixture.desk.me().language).toBe(language)
      for (const [path, section] of [
        ['/leads/L1021', '#project'],
        ['/agreements/A1', '#kept'],
      ] as const) {
        await rig.page.goto(rig.fixture.url + path)
        await rig.page.locator(section).waitFor()
        const over = await rig.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
        expect(over, `${language} ${path}`).toBeLessThanOrEqual(0)
      }
    }
    expect(rig.complaints).toEqual([])
  })
})
