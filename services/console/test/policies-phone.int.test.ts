import { describe, expect, it } from 'vitest'
import { findChromium } from './chromium.ts'
import { consoleRig } from './console-rig.ts'

const executable = findChromium()

describe.skipIf(executable === null)('policies on a phone', () => {
  const rig = consoleRig(executable!)

  it('keeps to the edge of a phone and to the content policy, in every language', async () => {
    rig.fixture.desk.hear('policy-serves-lead')
    rig.fixture.desk.hear('policy-left-lead')
    rig.fixture.desk.rights.push('publish-policies')
    await rig.signIn()
    await rig.page.setViewportSize({ width: 375, height: 700 })
    const languages = { 'zh-Hans': '简体中文', 'zh-Hant': '繁體中文', en: 'English' }
    for (const [language, name] of Object.entries(languages)) {
      await rig.page.goto(`${rig.fixture.url}/`)
      await rig.page.getByRole('button', { name }).click()
      await expect.poll(() => rig.fixture.desk.me().language).toBe(language)
      for (const path of ['/', '/leads/L1021', '/policies', '/policies/clauses/SY-2026-01', '/policies/publish']) {
        if (path !== '/') await rig.page.goto(rig.fixture.url + path)
        await rig.page
          .locator('main :is(.policy-card, .inbox-news, .policies, .clause-text, .publish)')
          .first()
          .waitFor()
        if (language === 'en')
          for (const opener of await rig.page.locator('.combination .text-link').all()) await opener.click()
        const over = await rig.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
        expect(over, `${language} ${path}`).toBeLessThanOrEqual(0)
      }
    }
    expect(rig.complaints).toEqual([])
  })
})
