import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { openChromium } from './chromium.ts'
import { startFixture } from './fixture-server.ts'

/** What a test of the pages has at hand; new for each test. */
export type Its = {
  page: Page
  fixture: Awaited<ReturnType<typeof startFixture>>
  /** Errors and warnings that the page or its content policy raised */
  complaints: string[]
  /** Signs in an officer of a bureau (the park P01's where none is named), and waits for the inbox. */
  signIn(bureauId?: string): Promise<void>
}

/** Builds the pages once, and opens them in Chromium before each test of the suite. */
export function inChromium(executable: string): Its {
  const dist = mkdtempSync(join(tmpdir(), 'lianqiao-console-'))
  const its = {
    signIn: async (bureauId = 'park-P01') => {
      its.fixture.desk.moveTo(bureauId)
      await its.page.goto(`${its.fixture.url}/sign-in?token=fixture`)
      await its.page.getByRole('list', { name: '线索通知' }).getByRole('listitem').first().waitFor()
    },
  } as Its
  let browser: Awaited<ReturnType<typeof openChromium>>

  beforeAll(async () => {
    const vite = join(import.meta.dirname, '../node_modules/vite/bin/vite.js')
    const args = [vite, 'build', '--outDir', dist, '--emptyOutDir', '--logLevel', 'error']
    await promisify(execFile)(process.execPath, args, { cwd: join(import.meta.dirname, '..') })
    browser = await openChromium(executable)
  })
  beforeEach(async () => {
    its.fixture = await startFixture({ dist })
    await browser.context.clearCookies()
    its.page = await browser.context.newPage()
    its.page.setDefaultTimeout(20_000)
    its.complaints = []
    its.page.on('pageerror', (error) => its.complaints.push(error.message))
    its.page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') its.complaints.push(message.text())
    })
  })
  afterEach(async () => {
    await its.page.close()
    await its.fixture.close()
  })
  afterAll(async () => {
    await browser?.close()
    rmSync(dist, { recursive: true, force: true })
  })
  return its
}
