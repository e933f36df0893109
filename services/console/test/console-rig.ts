import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest'
import { openChromium } from './chromium.ts'
import { startFixture } from './fixture-server.ts'

/** The built console in Chromium, with a new desk and a new page for each test of a suite. */
export function consoleRig(executable: string) {
  const dist = mkdtempSync(join(tmpdir(), 'lianqiao-console-'))
  let browser: Awaited<ReturnType<typeof openChromium>>
  const rig = {} as {
    fixture: Awaited<ReturnType<typeof startFixture>>
    page: Page
    /** What the browser complained about, a breach of the content policy included. */
    complaints: string[]
    /** Signs in an officer of a bureau, the park P01's where none is named, and waits for the inbox. */
    signIn(bureauId?: string): Promise<void>
    /**
     * Opens a list and takes the entry of a title. A list that opened where the page was still growing hangs at the
     * old place, outside the window perhaps: it is closed and opened again, as a person would.
     */
    choose(list: Locator, title: string | RegExp): Promise<void>
  }

  beforeAll(async () => {
    const vite = join(import.meta.dirname, '../node_modules/vite/bin/vite.js')
    const args = [vite, 'build', '--outDir', dist, '--emptyOutDir', '--logLevel', 'error']
    await promisify(execFile)(process.execPath, args, { cwd: join(import.meta.dirname, '..') })
    browser = await openChromium(executable)
  })
  beforeEach(async () => {
    rig.fixture = await startFixture({ dist })
    await browser.context.clearCookies()
    rig.page = await browser.context.newPage()
    rig.page.setDefaultTimeout(20_000)
    // A click that aims at a dialog on the move may hit beside it on a busy machine.
    await rig.page.emulateMedia({ reducedMotion: 'reduce' })
    const complaints: string[] = []
    rig.complaints = complaints
    rig.page.on('pageerror', (error) => complaints.push(error.message))
    rig.page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
    })
    rig.signIn = async (bureauId = 'park-P01') => {
      rig.fixture.desk.moveTo(bureauId)
      await rig.page.goto(`${rig.fixture.url}/sign-in?token=fixture`)
      await rig.page.locator('.inbox-row').first().waitFor()
    }
  })
  rig.choose = async (list, title) => {
    const entry = rig.page.locator('.ant-select-item-option').and(rig.page.getByTitle(title))
    for (let tries = 5; tries > 0; tries--) {
      await list.click()
      const taken = await entry.click({ timeout: tries === 1 ? 20_000 : 2_000 }).then(
        () => true,
        () => false,
      )
      if (taken) return
      await list.press('Escape')
    }
    throw new Error(`no entry ${title} could be taken`)
  }
  afterEach(async () => {
    await rig.page.close()
    await rig.fixture.close()
    expect(rig.fixture.departed).toEqual([])
  })
  afterAll(async () => {
    await browser?.close()
    rmSync(dist, { recursive: true, force: true })
  })
  return rig
}
