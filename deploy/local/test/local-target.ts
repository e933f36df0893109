import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Target } from '@lianqiao/acceptance'
import { withAccounts } from '@lianqiao/deploy-provision'
import { createPartner, ensureOneOfficerEach, signInPath } from '@lianqiao/gateway-service'
import { type Platform, startPlatform } from '../src/platform.ts'
import { freePort } from '../src/port.ts'

export type LocalTarget = Target & { platform: Platform; directory: string; stop(): Promise<void> }

/** The embedded platform in a temporary directory. */
export async function startLocalTarget(env: Record<string, string> = {}): Promise<LocalTarget> {
  const directory = mkdtempSync(join(tmpdir(), 'lianqiao-test-'))
  const platform = await startPlatform({
    directory,
    env: { LIANQIAO_HTTP_LISTEN: `127.0.0.1:${await freePort()}`, LIANQIAO_CONSOLE_ANSWERS: 'checked', ...env },
    progress: () => {},
    onFatal: (error) => {
      throw error
    },
  })
  const accounts = platform.databaseUrls.gateway
  await withAccounts(accounts, ensureOneOfficerEach)
  return {
    platform,
    directory,
    address: platform.address,
    newPartner: (name) => withAccounts(accounts, (deps) => createPartner(name, deps)),
    signInPath: async (bureauId) => (await withAccounts(accounts, (deps) => signInPath(bureauId, deps))) ?? '',
    async stop() {
      await platform.stop()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}
