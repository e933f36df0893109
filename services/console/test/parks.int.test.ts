import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { findChromium } from './chromium.ts'
import { consoleRig } from './console-rig.ts'

const executable = findChromium()

describe.skipIf(executable === null)('parks and agreements in Chromium', () => {
  const rig = consoleRig(executable!)
  const carriers = () => rig.page.getByRole('table', { name: '载体' })

  it('walks from the map to the own park, reserves for a lead, and releases', async () => {
    await rig.signIn()
    await rig.page.getByRole('link', { name: '园区' }).click()
    await rig.page.getByText('不是测绘地图').waitFor()
    const map = rig.page.getByRole('img', { name: /十二个县市区示意图/ })
    await map.getByText('城步').waitFor()
    // What others keep can be seen, and not opened.
    expect(await rig.page.getByRole('link', { name: '邵东经济开发区' }).count()).toBe(0)
    await map.locator('svg path[fill="#17406d"]').click()
    await rig.page.getByRole('heading', { name: '邵阳经济技术开发区' }).waitFor()

    await rig.page.getByRole('button', { name: '预留高新路东侧三类地块' }).click()
    const dialog = rig.page.getByRole('dialog', { name: '预留 高新路东侧三类地块' })
    await dialog.getByLabel('线索').click()
    await rig.page.locator('.ant-select-item-option').first().click()
    await dialog.getByLabel('面积（亩）').fill('60')
    await dialog.getByRole('button', { name: '确认预留' }).click()
    await rig.page.getByText('已预留，还空闲 32 亩').waitFor()
    const held = rig.page.getByRole('table', { name: '预留' })
    await held.getByText('高新路东侧三类地块').waitFor()
    await carriers().getByText('已预留 60 亩').waitFor()

    await held.getByRole('button', { name: /^释放/ }).first().click()
    await rig.page.getByRole('dialog').getByRole('button', { name: '释放' }).click()
    await rig.page.getByText('已释放，现在空闲 92 亩').waitFor()
    await expect.poll(() => carriers().getByText('已预留 60 亩').count()).toBe(0)
  })

  it('says what is left when somebody was faster, and takes that', async () => {
    await rig.signIn()
    await rig.page.goto(`${rig.fixture.url}/parks/P01?lead=L1021`)
    await rig.page.getByRole('button', { name: '预留高新路东侧三类地块' }).click()
    const { registry } = rig.fixture.desk
    registry.reserve(
      registry.carriers.find(({ code }) => code === 'SYJK-2026-014')!,
      'L1014',
      72,
      '2027-01-31T00:00:00Z',
    )
    const dialog = rig.page.getByRole('dialog')
    await dialog.getByRole('button', { name: '确认预留' }).click()
    await dialog.getByText('刚刚被别人预留，只剩 20 亩').waitFor()
    await dialog.getByRole('button', { name: '改为剩下的 20 亩' }).click()
    await dialog.getByRole('button', { name: '确认预留' }).click()
    await rig.page.getByText('已预留，还空闲 0 亩').waitFor()
  })

  it('imports a file of which one row is wrong: the rest goes in, and the refused row can be taken away', async () => {
    await rig.signIn()
    await rig.page.goto(`${rig.fixture.url}/parks/P01`)
    await rig.page.getByRole('button', { name: '导入' }).click()
    const text = '类型,编号,名称,面积(亩)\n土地,SYJK-2026-020,资江路地块,45.5\n土地,SYJK-2026-021,=HYPERLINK(1),-3\n'
    const file = { name: '载体.csv', mimeType: 'application/vnd.ms-excel', buffer: Buffer.from(text) }
    await rig.page.getByLabel('选择文件').setInputFiles(file)
    const refused = rig.page.getByRole('table', { name: '未导入' }).locator('tbody tr')
    await refused.first().waitFor()
    expect(await refused.allTextContents()).toEqual(['3SYJK-2026-021面积 应大于零 (more than 0 亩, found -3)'])
    const [download] = await Promise.all([
      rig.page.waitForEvent('download'),
      rig.page.getByRole('button', { name: '下载未导入的 1 行' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('未导入-载体.csv')
    await rig.page.getByRole('dialog').getByRole('button', { name: '关闭' }).last().click()
    await carriers().getByText('资江路地块').waitFor()
  })

  it('tells a refused change at its field', async () => {
    await rig.signIn()
    await rig.page.goto(`${rig.fixture.url}/parks/P01`)
    await rig.page.getByRole('button', { name: '修改宝庆西路北侧工业用地' }).click()
    const dialog = rig.page.getByRole('dialog')
    await dialog.getByLabel('面积（亩）').fill('20')
    await dialog.getByRole('button', { name: '保存' }).click()
    await dialog.getByText('小于已预留的面积 (62 of it are reserved)').waitFor()
    expect(await dialog.getByLabel('面积（亩）').getAttribute('aria-invalid')).toBe('true')
  })

  it('shows a pair as two linked places, the enclave of an agreement, and what of the score is open', async () => {
    await rig.signIn()
    await rig.page.goto(`${rig.fixture.url}/leads/L1021`)
    const pair = rig.page.getByRole('region', { name: '研发在外地、生产在邵阳' })
    await pair.getByText('邵阳（深圳）科创飞地').waitFor()
    await pair.getByText('现有：深圳市、香港特别行政区').waitFor()
    await rig.page.getByRole('link', { name: '深圳宝安—邵阳飞地园' }).waitFor()
    await rig.page.getByRole('button', { name: /邵东经济开发区/ }).click()
    await rig.page.getByText('未能评分的部分：总分在 60 与 80 之间').waitFor()
    await rig.page.getByRole('link', { name: '在此园区预留' }).click()
    await rig.page.getByRole('heading', { name: '邵阳经济技术开发区' }).waitFor()
  })

  it('lets the city read an agreement, simulate ten years, compare it with another and take the table away', async () => {
    await rig.signIn('city')
    await rig.page.getByRole('link', { name: '协议' }).click()
    await rig.page.getByRole('link', { name: '松江—邵阳共建产业园' }).click()
    await rig.page
      .getByRole('img', { name: '地方留存税收 · 第 1–5 年 · 按比例: 上海市松江区 40%、邵阳市人民政府 60%' })
      .waitFor()
    await rig.page.getByRole('table', { name: '对账单' }).getByText('336,840.22 元').waitFor()
    await rig.page.getByText('已冲销', { exact: true }).waitFor()
    await rig.page.getByText(/邵阳市人民政府每年付给上海市松江区：5,000 万元 的 10%\s*第 1–5 年/).waitFor()

    await rig.page.getByRole('link', { name: '模拟十年' }).click()
    const outcome = rig.page.getByRole('table', { name: '结果对比' }).locator('tbody tr')
    await outcome.first().waitFor()
    expect(await outcome.count()).toBe(2)
    await rig.choose(rig.page.getByRole('combobox', { name: '协议' }), '深圳宝安—邵阳飞地园')
    await expect.poll(() => outcome.count()).toBe(4)
    const [download] = await Promise.all([
      rig.page.waitForEvent('download'),
      rig.page.getByRole('button', { name: '导出 Excel' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('十年收益模拟.xlsx')
    const book = new ExcelJS.Workbook()
    await book.xlsx.readFile(await download.path())
    expect(book.getWorksheet('深圳宝安—邵阳飞地园')?.getCell('C2').numFmt).toBe('#,##0.00')
    expect(rig.complaints).toEqual([])
  })

  it('tells the city at its place what does not add up, and records nothing until it does', async () => {
    await rig.signIn('city')
    await rig.page.goto(`${rig.fixture.url}/agreements/new`)
    const page = rig.page
    await page.getByRole('textbox', { name: '协议名称 · 简体中文' }).fill('试验飞地')
    await page.getByRole('spinbutton', { name: '飞出地的份额' }).fill('60')
    await page.getByRole('button', { name: '核对并登记' }).click()
    const shares = page.locator('#share-fields')
    await shares.getByText('各方份额之和应为 100%,实为 60% + 50% = 110%').waitFor()
    expect(rig.fixture.desk.agreements.length).toBe(4)
    await page.locator('#place-fields').getByText('未写明飞地四至').waitFor()
    const returns = page.locator('#return-fields')
    await returns.getByRole('button', { name: '添加一项固定回报' }).click()
    await returns.getByRole('spinbutton', { name: '年回报率（%）' }).fill('8')
    await page.getByRole('button', { name: '核对并登记' }).click()
    await returns.getByText('本金应为大于 0 的整数分,实为 0').waitFor()
  })

  it('breaks no content policy and no edge on any page, in any language, on a phone', async () => {
    await rig.signIn('city')
    await rig.page.setViewportSize({ width: 375, height: 700 })
    const paths = [
      '/parks',
      '/parks/P01',
      '/agreements',
      '/agreements/A1',
      '/agreements/new',
      '/simulation?agreement=A1',
    ]
    const languages = { 'zh-Hans': '简体中文', 'zh-Hant': '繁體中文', en: 'English' }
    for (const [language, name] of Object.entries(languages)) {
      await rig.page.getByRole('button', { name }).click()
      await expect.poll(() => rig.fixture.desk.me().language).toBe(language)
      for (const path of paths) {
        await rig.page.goto(rig.fixture.url + path)
        await rig.page.locator('main :is(.panel, .agreements-table)').first().waitFor()
        await expect.poll(() => rig.page.locator('.loading').count()).toBe(0)
        const over = await rig.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
        expect(over, `${language} ${path}`).toBeLessThanOrEqual(0)
      }
    }
    expect(rig.complaints).toEqual([])
  })
})
