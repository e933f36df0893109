import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { openChromium } from './chromium.ts'
import { startFixture } from './fixture-server.ts'

/** What moves is there at once: a click that aims at a dialog on the move may hit beside it on a busy machine. */
function standStill() {
  addEventListener('DOMContentLoaded', () => {
    const style = document.createElement('style')
    style.textContent = '* { animation-duration: 1ms !important; transition-duration: 1ms !important; }'
    document.head.append(style)
  })
}

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
    await rig.page.addInitScript(standStill)
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
  afterEach(async () => {
    await rig.page.close()
    await rig.fixture.close()
  })
  afterAll(async () => {
    await browser?.close()
    rmSync(dist, { recursive: true, force: true })
  })
  return rig
}
