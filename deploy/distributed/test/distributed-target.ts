import type { Target } from '@lianqiao/acceptance'
import { withAccounts } from '@lianqiao/deploy-provision'
import { createPartner, ensureOneOfficerEach, signInPath } from '@lianqiao/gateway-service'
import { freePorts } from '@lianqiao/testkit'
import { type Distributed, startDistributed } from '../src/index.ts'

export type DistributedTarget = Target & { platform: Distributed; lines: string[]; stop(): Promise<void> }

/** The platform as separate processes, for one test file. What the services wrote is kept for a failure. */
export async function startDistributedTarget(env: Record<string, string> = {}): Promise<DistributedTarget> {
  const [port] = await freePorts(1)
  const lines: string[] = []
  const platform = await startDistributed({
    env: { LIANQIAO_HTTP_LISTEN: `127.0.0.1:${port}`, LIANQIAO_CONSOLE_ANSWERS: 'checked', ...env },
    progress: () => {},
    onLine: (name, line) => lines.push(`${name} ${line}`),
    onEnd: (name, how) => lines.push(`${name} ${how}`),
  }).catch((error: Error) => {
    throw new Error(`${error.message}\n${lines.slice(-20).join('\n')}`, { cause: error })
  })
  const accounts = platform.databases.gateway!.url
  await withAccounts(accounts, ensureOneOfficerEach)
  return {
    platform,
    lines,
    address: platform.address,
    newPartner: (name) => withAccounts(accounts, (deps) => createPartner(name, deps)),
    signInPath: async (bureauId) => (await withAccounts(accounts, (deps) => signInPath(bureauId, deps))) ?? '',
    stop: () => platform.stop(),
  }
}
