import { describe, expect, it } from 'vitest'
import { findChromium } from './chromium.ts'
import { consoleRig } from './console-rig.ts'

const executable = findChromium()

describe.skipIf(executable === null)('the console in Chromium', () => {
  const rig = consoleRig(executable!)
  const signIn = () => rig.signIn()

  const rows = () => rig.page.getByRole('list', { name: '线索通知' }).getByRole('listitem')
  const openLead = (id: string) => rig.page.goto(`${rig.fixture.url}/leads/${id}`)

  it('says how to get in when nobody is signed in, and lets in whoever has a link', async () => {
    await rig.page.goto(`${rig.fixture.url}/overview`)
    await rig.page.getByRole('heading', { name: '尚未登录' }).waitFor()
    await rig.page.goto(`${rig.fixture.url}/signed-out?reason=link`)
    await rig.page.getByText('这个登录链接无效').waitFor()
    await signIn()
    expect(await rig.page.title()).toBe('(5) 收件箱 · 链桥')
    expect(await rows().count()).toBe(20)
    await rig.page.getByRole('button', { name: '退出' }).click()
    await rig.page.getByRole('heading', { name: '尚未登录' }).waitFor()
  })

  it('lets an arriving lead in while the inbox is open, with its count', async () => {
    await signIn()
    await rig.page.getByRole('img', { name: '实时更新中' }).waitFor()
    const { enterpriseName } = rig.fixture.desk.arrive()
    await rig.page.locator('.inbox-row.arrived', { hasText: enterpriseName }).waitFor()
    expect(await rows().first().textContent()).toContain(enterpriseName)
    await expect.poll(() => rig.page.title()).toBe('(6) 收件箱 · 链桥')
    await rig.page.getByRole('link', { name: '收件箱 未读 6' }).waitFor()
  })

  it('asks for what it missed when the live stream was cut', async () => {
    await signIn()
    await rig.page.getByRole('img', { name: '实时更新中' }).waitFor()
    rig.fixture.cutLive()
    await rig.page.getByText('实时连接中断').waitFor()
    const { enterpriseName } = rig.fixture.desk.arrive()
    await rig.page.locator('.inbox-row', { hasText: enterpriseName }).waitFor()
    await rig.page.getByRole('img', { name: '实时更新中' }).waitFor()
  })

  it('marks a lead as read when it is opened, and all of them when told', async () => {
    await signIn()
    await rows().first().getByRole('link').click()
    await rig.page.locator('.lead').waitFor()
    await expect.poll(() => rig.fixture.desk.unread()).toBe(4)
    await rig.page.getByRole('link', { name: '收件箱 未读 4' }).click()
    await rig.page.getByRole('button', { name: '全部标为已读' }).click()
    await expect.poll(() => rig.page.title()).toBe('收件箱 · 链桥')
    await rig.page.getByText('未读', { exact: true }).click()
    await rig.page.getByText('没有未读的线索').waitFor()
  })

  it('shows why: marked words, chains, a score that adds up, conditions and policies', async () => {
    await signIn()
    await openLead('L1021')
    const intention = rig.page.locator('.intention')
    await intention.waitFor()
    expect(await intention.textContent()).toBe(rig.fixture.desk.leads.find(({ id }) => id === 'L1021')!.text)
    await intention.getByText('热弯设备').hover()
    await rig.page.getByRole('tooltip').getByText('指向装备制造；兼营，分量 0.35').waitFor()
    await rig.page
      .getByRole('img', { name: /显示功能材料 91%/ })
      .locator('svg')
      .waitFor()
    const points = await rig.page.locator('.park-details tbody tr td:last-child.figure').allTextContents()
    const total = await rig.page.locator('.park-details tfoot td').textContent()
    expect(points.reduce((sum, text) => sum + Number(text), 0)).toBe(Number(total))
    await rig.page.getByText('600 万元 – 1,160 万元').waitFor()
  })

  it('claims a lead for a stated purpose, and shows the contact only then', async () => {
    await signIn()
    await openLead('L1021')
    await rig.page.getByText('138****0000').waitFor()
    await rig.page.getByRole('button', { name: '认领' }).click()
    const dialog = rig.page.getByRole('dialog', { name: '认领这条线索' })
    await dialog.getByText('会写入审计记录').waitFor()
    await dialog.getByRole('button', { name: '确认认领' }).click()
    await dialog.getByText('请写明目的').waitFor()
    await dialog.getByRole('textbox').fill('电话核实用地需求')
    await dialog.getByRole('button', { name: '确认认领' }).click()
    await rig.page.getByText('13800000000').waitFor()
    await rig.page.getByText('已由本单位认领').waitFor()
    expect(rig.fixture.desk.purposes).toEqual(['电话核实用地需求'])
  })

  it('says so when another bureau was first', async () => {
    await signIn()
    await openLead('L1021')
    await rig.page.getByRole('button', { name: '认领' }).click()
    rig.fixture.desk.claim(rig.fixture.desk.leads.find(({ id }) => id === 'L1021')!, 'county-430582')
    await rig.page.getByRole('dialog').getByRole('textbox').fill('电话核实用地需求')
    await rig.page.getByRole('button', { name: '确认认领' }).click()
    await rig.page.getByText('刚刚已由其他单位认领').waitFor()
    await rig.page.getByText('已由邵东市招商局认领').waitFor()
  })

  it('previews a merge, does it with a reason, and takes it back', async () => {
    await signIn()
    await openLead('L1021')
    await rig.page.getByText('是否同一家企业，需人工判断（1）').waitFor()
    await rig.page.locator('#who').getByRole('link').click()
    await rig.page.getByRole('button', { name: '合并…' }).first().click()
    const dialog = rig.page.getByRole('dialog', { name: '合并两家企业' })
    await dialog.getByText('合并后认定为重复的线索').waitFor()
    await dialog.getByRole('button', { name: '确认合并' }).click()
    await dialog.getByText('请写明理由').waitFor()
    await dialog.getByRole('textbox').fill('工商登记为同一主体')
    await dialog.getByRole('button', { name: '确认合并' }).click()
    await rig.page.getByText('以 2 个名称报送过 2 次').waitFor()
    await rig.page.getByRole('button', { name: '撤销' }).click()
    await rig.page.getByRole('dialog').getByRole('textbox').fill('查明为两家企业')
    await rig.page.getByRole('button', { name: '确认撤销' }).click()
    await rig.page.getByText('以 1 个名称报送过 1 次').waitFor()
    await rig.page.locator('.merge-undone').getByText('工商登记为同一主体').waitFor()
    expect(rig.complaints).toEqual([])
  })

  it('corrects the chain beside its evidence, and says who decided against what was read', async () => {
    await signIn()
    await openLead('L1021')
    await rig.page.getByRole('button', { name: '更正产业链' }).click()
    const dialog = rig.page.getByRole('dialog', { name: '更正产业链' })
    await rig.choose(dialog.getByRole('combobox', { name: '产业链' }), '智能家居')
    await dialog.getByRole('textbox').fill('做的是家用显示面板')
    await dialog.getByRole('button', { name: '确认更正' }).click()
    await rig.page.getByText('已更正；原判断：显示功能材料').waitFor()
    await rig.page.locator('.chain-corrected').getByText('做的是家用显示面板').waitFor()
  })

  it('shows a lead whole though services do not answer, and says plainly which', async () => {
    const lead = rig.fixture.desk.leads.find(({ id }) => id === 'L1021')!
    Object.assign(lead, { parks: null, policies: null, deliveries: null })
    await signIn()
    await openLead('L1021')
    await rig.page.getByText('园区服务暂时没有回应').waitFor()
    await rig.page.getByText('政策服务暂时没有回应').waitFor()
    await rig.page.getByText('通知服务暂时没有回应').waitFor()
    await rig.page.locator('.intention').getByText('玻璃盖板').waitFor()
    await openLead('no-such-lead')
    await rig.page.getByText('没有找到这条线索').waitFor()
  })

  it('speaks the language that is chosen, and remembers it', async () => {
    await signIn()
    await rig.page.getByRole('button', { name: '繁體中文' }).click()
    await rig.page.getByRole('link', { name: '線索', exact: true }).waitFor()
    expect(await rig.page.locator('html').getAttribute('lang')).toBe('zh-Hant-HK')
    await rig.page.reload()
    await rig.page.getByRole('heading', { name: '收件箱' }).waitFor()
    await rig.page.getByRole('button', { name: 'English' }).click()
    await rig.page.getByRole('heading', { name: 'Inbox' }).waitFor()
    await expect.poll(() => rig.fixture.desk.me().language).toBe('en')
    await openLead('L1021')
    await rig.page.getByText('RMB 320 million').waitFor()
  })

  it('filters and pages the list of leads, and keeps the filter in the address', async () => {
    await signIn()
    await rig.page.getByRole('link', { name: '线索', exact: true }).click()
    const leads = rig.page.getByRole('table', { name: '线索' }).locator('tbody tr')
    await leads.first().waitFor()
    expect(await leads.count()).toBe(20)
    await rig.page.getByRole('button', { name: '加载更多' }).click()
    await expect.poll(() => leads.count()).toBe(24)
    await rig.page.getByRole('searchbox').fill('直播')
    await expect.poll(() => leads.count()).toBe(3)
    expect(new URL(rig.page.url()).searchParams.get('text')).toBe('直播')
  })

  it('can be walked with the keyboard alone', async () => {
    await signIn()
    const focused = () => rig.page.evaluate(() => document.activeElement?.textContent ?? '')
    await rig.page.keyboard.press('Tab')
    expect(await focused()).toBe('跳到正文')
    await rig.page.keyboard.press('Enter')
    const onRow = () => rig.page.evaluate(() => document.activeElement!.matches('.inbox-link'))
    for (let presses = 0; presses < 4 && !(await onRow()); presses++) await rig.page.keyboard.press('Tab')
    await rig.page.keyboard.press('Enter')
    await rig.page.locator('.lead').waitFor()
    await expect.poll(() => rig.page.evaluate(() => document.activeElement?.id)).toBe('content')
    await rig.page.getByRole('button', { name: '认领' }).focus()
    await rig.page.keyboard.press('Enter')
    await rig.page.getByRole('dialog').waitFor()
    await expect.poll(() => rig.page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA')
    await rig.page.keyboard.press('Escape')
    await rig.page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(await focused()).toBe('认领')
  })

  it('breaks no content policy and no edge on any page, in any language, on a phone', async () => {
    await signIn()
    await rig.page.setViewportSize({ width: 375, height: 700 })
    const languages = { 'zh-Hans': '简体中文', 'zh-Hant': '繁體中文', en: 'English' }
    for (const [language, name] of Object.entries(languages)) {
      await rig.page.getByRole('button', { name }).click()
      await expect.poll(() => rig.fixture.desk.me().language).toBe(language)
      for (const path of ['/', '/leads', '/leads/L1021', '/enterprises/E1021', '/overview']) {
        await rig.page.goto(rig.fixture.url + path)
        await rig.page.locator('main :is(.panel, .inbox, .leads-table)').first().waitFor()
        const over = await rig.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
        expect(over, `${language} ${path}`).toBeLessThanOrEqual(0)
      }
    }
    expect(rig.complaints).toEqual([])
  })
})
