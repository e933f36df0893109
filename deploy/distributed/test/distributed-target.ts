import type { Target } from '@lianqiao/acceptance'
import { freePort, withAccounts } from '@lianqiao/deploy-local'
import { createPartner, ensureOneOfficerEach, signInPath } from '@lianqiao/gateway-service'
import { findParts, type Parts } from '../src/parts.ts'
import { type DistributedPlatform, startDistributed } from '../src/platform.ts'

export type DistributedTarget = Target & {
  platform: DistributedPlatform
  parts: Parts
  log: string[]
  stop(): Promise<void>
}

/** The distributed platform on parts of its own. The last lines of its log are kept for a failing test to show. */
export async function startDistributedTarget(env: Record<string, string> = {}): Promise<DistributedTarget> {
  const parts = await findParts()
  const log: string[] = []
  const platform = await startDistributed({
    postgresUrl: parts.postgres.url,
    brokers: parts.kafka.brokers,
    redisUrl: parts.redis.url,
    httpListen: `127.0.0.1:${await freePort()}`,
    env: { LIANQIAO_LOG_LEVEL: 'warn', ...env },
    progress: () => {},
    onLine: (service, line) => log.push(`${service}: ${line}`) > 2_000 && log.splice(0, 1_000),
    onLost: (service, how) => log.push(`${service} ended with ${how}`),
  })
  const accounts = platform.databases.gateway!.url
  await withAccounts(accounts, ensureOneOfficerEach)
  return {
    platform,
    parts,
    log,
    address: platform.address,
    newPartner: (name) => withAccounts(accounts, (deps) => createPartner(name, deps)),
    signInPath: async (bureauId) => (await withAccounts(accounts, (deps) => signInPath(bureauId, deps))) ?? '',
    async stop() {
      await platform.stop()
      await parts.stop()
    },
  }
}
