import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { findChromium, openChromium } from './chromium.ts'
import { startFixture } from './fixture-server.ts'

const executable = findChromium()
const dist = mkdtempSync(join(tmpdir(), 'lianqiao-console-'))

describe.skipIf(executable === null)('the console in Chromium', () => {
  let browser: Awaited<ReturnType<typeof openChromium>>
  let fixture: Awaited<ReturnType<typeof startFixture>>
  let page: Page
  let complaints: string[]

  beforeAll(async () => {
    const vite = join(import.meta.dirname, '../node_modules/vite/bin/vite.js')
    const args = [vite, 'build', '--outDir', dist, '--emptyOutDir', '--logLevel', 'error']
    await promisify(execFile)(process.execPath, args, { cwd: join(import.meta.dirname, '..') })
    browser = await openChromium(executable!)
  })
  beforeEach(async () => {
    fixture = await startFixture({ dist })
    await browser.context.clearCookies()
    page = await browser.context.newPage()
    page.setDefaultTimeout(20_000)
    complaints = []
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
    })
  })
  afterEach(async () => {
    await page.close()
    await fixture.close()
  })
  afterAll(async () => {
    await browser?.close()
    rmSync(dist, { recursive: true, force: true })
  })

  const signIn = async () => {
    await page.goto(`${fixture.url}/sign-in?token=fixture`)
    await rows().first().waitFor()
  }
  const rows = () => page.getByRole('list', { name: '线索通知' }).getByRole('listitem')
  const openLead = (id: string) => page.goto(`${fixture.url}/leads/${id}`)

  it('says how to get in when nobody is signed in, and lets in whoever has a link', async () => {
    await page.goto(`${fixture.url}/overview`)
    await page.getByRole('heading', { name: '尚未登录' }).waitFor()
    await page.goto(`${fixture.url}/signed-out?reason=link`)
    await page.getByText('这个登录链接无效').waitFor()
    await signIn()
    expect(await page.title()).toBe('(5) 收件箱 · 链桥')
    expect(await rows().count()).toBe(20)
    await page.getByRole('button', { name: '退出' }).click()
    await page.getByRole('heading', { name: '尚未登录' }).waitFor()
  })

  it('lets an arriving lead in while the inbox is open, with its count', async () => {
    await signIn()
    await page.getByRole('img', { name: '实时更新中' }).waitFor()
    const { enterpriseName } = fixture.desk.arrive()
    await page.locator('.inbox-row.arrived', { hasText: enterpriseName }).waitFor()
    expect(await rows().first().textContent()).toContain(enterpriseName)
    await expect.poll(() => page.title()).toBe('(6) 收件箱 · 链桥')
    await page.getByRole('link', { name: '收件箱 未读 6' }).waitFor()
  })

  it('asks for what it missed when the live stream was cut', async () => {
    await signIn()
    await page.getByRole('img', { name: '实时更新中' }).waitFor()
    fixture.cutLive()
    await page.getByText('实时连接中断').waitFor()
    const { enterpriseName } = fixture.desk.arrive()
    await page.locator('.inbox-row', { hasText: enterpriseName }).waitFor()
    await page.getByRole('img', { name: '实时更新中' }).waitFor()
  })

  it('marks a lead as read when it is opened, and all of them when told', async () => {
    await signIn()
    await rows().first().getByRole('link').click()
    await page.locator('.lead').waitFor()
    await expect.poll(() => fixture.desk.unread()).toBe(4)
    await page.getByRole('link', { name: '收件箱 未读 4' }).click()
    await page.getByRole('button', { name: '全部标为已读' }).click()
    await expect.poll(() => page.title()).toBe('收件箱 · 链桥')
    await page.getByText('未读', { exact: true }).click()
    await page.getByText('没有未读的线索').waitFor()
  })

  it('shows why: marked words, chains, a score that adds up, conditions and policies', async () => {
    await signIn()
    await openLead('L1021')
    const intention = page.locator('.intention')
    await intention.waitFor()
    expect(await intention.textContent()).toBe(fixture.desk.leads.find(({ id }) => id === 'L1021')!.text)
    await intention.getByText('热弯设备').hover()
    await page.getByRole('tooltip').getByText('指向装备制造；兼营，分量 0.35').waitFor()
    await page
      .getByRole('img', { name: /显示功能材料 91%/ })
      .locator('svg')
      .waitFor()
    const points = await page.locator('.park-details tbody tr td:last-child.figure').allTextContents()
    const total = await page.locator('.park-details tfoot td').textContent()
    expect(points.reduce((sum, text) => sum + Number(text), 0)).toBe(Number(total))
    await page.getByRole('button', { name: '智能制造示范' }).click()
    await page.getByText('省级标杆车间').waitFor()
    await page.getByText('5 万元 – 20 万元').waitFor()
  })

  it('claims a lead for a stated purpose, and shows the contact only then', async () => {
    await signIn()
    await openLead('L1021')
    await page.getByText('138****0000').waitFor()
    await page.getByRole('button', { name: '认领' }).click()
    const dialog = page.getByRole('dialog', { name: '认领这条线索' })
    await dialog.getByText('会写入审计记录').waitFor()
    await dialog.getByRole('button', { name: '确认认领' }).click()
    await dialog.getByText('请写明目的').waitFor()
    await dialog.getByRole('textbox').fill('电话核实用地需求')
    await dialog.getByRole('button', { name: '确认认领' }).click()
    await page.getByText('13800000000').waitFor()
    await page.getByText('已由本单位认领').waitFor()
    expect(fixture.desk.purposes).toEqual(['电话核实用地需求'])
  })

  it('says so when another bureau was first', async () => {
    await signIn()
    await openLead('L1021')
    await page.getByRole('button', { name: '认领' }).click()
    fixture.desk.claim(fixture.desk.leads.find(({ id }) => id === 'L1021')!, 'county-430582')
    await page.getByRole('dialog').getByRole('textbox').fill('电话核实用地需求')
    await page.getByRole('button', { name: '确认认领' }).click()
    await page.getByText('刚刚已由其他单位认领').waitFor()
    await page.getByText('已由邵东市招商局认领').waitFor()
  })

  it('previews a merge, does it with a reason, and takes it back', async () => {
    await signIn()
    await openLead('L1021')
    await page.getByText('是否同一家企业，需人工判断（1）').waitFor()
    await page.locator('#who').getByRole('link').click()
    await page.getByRole('button', { name: '合并…' }).first().click()
    const dialog = page.getByRole('dialog', { name: '合并两家企业' })
    await dialog.getByText('合并后认定为重复的线索').waitFor()
    await dialog.getByRole('button', { name: '确认合并' }).click()
    await dialog.getByText('请写明理由').waitFor()
    await dialog.getByRole('textbox').fill('工商登记为同一主体')
    await dialog.getByRole('button', { name: '确认合并' }).click()
    await page.getByText('以 2 个名称报送过 2 次').waitFor()
    await page.getByRole('button', { name: '撤销' }).click()
    await page.getByRole('dialog').getByRole('textbox').fill('查明为两家企业')
    await page.getByRole('button', { name: '确认撤销' }).click()
    await page.getByText('以 1 个名称报送过 1 次').waitFor()
    await page.locator('.merge-undone').getByText('工商登记为同一主体').waitFor()
    expect(complaints).toEqual([])
  })

  it('corrects the chain beside its evidence, and says who decided against what was read', async () => {
    await signIn()
    await openLead('L1021')
    await page.getByRole('button', { name: '更正产业链' }).click()
    const dialog = page.getByRole('dialog', { name: '更正产业链' })
    await dialog.getByRole('combobox', { name: '产业链' }).click()
    await page.getByTitle('智能家居').click()
    await dialog.getByRole('textbox').fill('做的是家用显示面板')
    await dialog.getByRole('button', { name: '确认更正' }).click()
    await page.getByText('已更正；原判断：显示功能材料').waitFor()
    await page.locator('.chain-corrected').getByText('做的是家用显示面板').waitFor()
  })

  it('shows a lead whole though services do not answer, and says plainly which', async () => {
    const lead = fixture.desk.leads.find(({ id }) => id === 'L1021')!
    Object.assign(lead, { parks: null, policies: null, deliveries: null })
    await signIn()
    await openLead('L1021')
    await page.getByText('园区服务暂时没有回应').waitFor()
    await page.getByText('政策服务暂时没有回应').waitFor()
    await page.getByText('通知服务暂时没有回应').waitFor()
    await page.locator('.intention').getByText('玻璃盖板').waitFor()
    await openLead('no-such-lead')
    await page.getByText('没有找到这条线索').waitFor()
  })

  it('speaks the language that is chosen, and remembers it', async () => {
    await signIn()
    await page.getByRole('button', { name: '繁體中文' }).click()
    await page.getByRole('link', { name: '線索', exact: true }).waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hant-HK')
    await page.reload()
    await page.getByRole('heading', { name: '收件箱' }).waitFor()
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('heading', { name: 'Inbox' }).waitFor()
    await expect.poll(() => fixture.desk.me().language).toBe('en')
    await openLead('L1021')
    await page.getByText('RMB 320 million').waitFor()
  })

  it('filters and pages the list of leads, and keeps the filter in the address', async () => {
    await signIn()
    await page.getByRole('link', { name: '线索', exact: true }).click()
    const leads = page.getByRole('table', { name: '线索' }).locator('tbody tr')
    await leads.first().waitFor()
    expect(await leads.count()).toBe(20)
    await page.getByRole('button', { name: '加载更多' }).click()
    await expect.poll(() => leads.count()).toBe(24)
    await page.getByRole('searchbox').fill('直播')
    await expect.poll(() => leads.count()).toBe(3)
    expect(new URL(page.url()).searchParams.get('text')).toBe('直播')
  })

  it('can be walked with the keyboard alone', async () => {
    await signIn()
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '')
    await page.keyboard.press('Tab')
    expect(await focused()).toBe('跳到正文')
    await page.keyboard.press('Enter')
    const onRow = () => page.evaluate(() => document.activeElement!.matches('.inbox-link'))
    for (let presses = 0; presses < 4 && !(await onRow()); presses++) await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.locator('.lead').waitFor()
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('content')
    await page.getByRole('button', { name: '认领' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor()
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA')
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(await focused()).toBe('认领')
  })

  it('breaks no content policy and no edge on any page, in any language, on a phone', async () => {
    await signIn()
    await page.setViewportSize({ width: 375, height: 700 })
    const languages = { 'zh-Hans': '简体中文', 'zh-Hant': '繁體中文', en: 'English' }
    for (const [language, name] of Object.entries(languages)) {
      await page.getByRole('button', { name }).click()
      await expect.poll(() => fixture.desk.me().language).toBe(language)
      for (const path of ['/', '/leads', '/leads/L1021', '/enterprises/E1021', '/overview', '/policies']) {
        await page.goto(fixture.url + path)
        await page.locator('main :is(.panel, .inbox, .leads-table, .policies)').first().waitFor()
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
        expect(over, `${language} ${path}`).toBeLessThanOrEqual(0)
      }
    }
    expect(complaints).toEqual([])
  })
})
