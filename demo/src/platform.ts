import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { freePort, prepareAccounts, readRuntime, startPlatform, withAccounts } from '@lianqiao/deploy-local'
import { createPartner, signInPath } from '@lianqiao/gateway-service'
import type { Credentials } from './api.ts'

export type Target = {
  address: string
  credentials: Credentials
  /** The path of a one-time link for an officer; undefined where the platform is somewhere else. */
  signInPath(bureauId: string): Promise<string | undefined>
  stop(): Promise<void>
}

const DATA = resolve(process.env.LIANQIAO_DATA ?? join(import.meta.dirname, '../../.data'))

/** The platform to talk to: the one named, the one running here, or one made for the occasion. */
export async function findPlatform(options: { say(line: string): void }): Promise<Target> {
  const { LIANQIAO_ADDRESS: address, LIANQIAO_CLIENT_ID: clientId, LIANQIAO_CLIENT_SECRET: clientSecret } = process.env
  if (address !== undefined && clientId !== undefined && clientSecret !== undefined)
    return {
      address,
      credentials: { clientId, clientSecret },
      signInPath: async () => undefined,
      stop: async () => {},
    }
  return (await running()) ?? temporary(options.say)
}

/** A platform that runs on this machine: the demo is a partner of its own there, kept beside its data. */
async function running(): Promise<Target | undefined> {
  const runtime = readRuntime(DATA)
  if (runtime === undefined || !(await answers(runtime.address))) return undefined
  const file = join(DATA, 'demo-partner.json')
  if (!existsSync(file)) {
    const { clientId, clientSecret } = await withAccounts(runtime.databaseUrls.gateway, (deps) =>
      createPartner('Demo', deps),
    )
    writeFileSync(file, JSON.stringify({ clientId, clientSecret }), { mode: 0o600 })
  }
  return {
    address: runtime.address,
    credentials: JSON.parse(readFileSync(file, 'utf8')),
    signInPath: linkBy(runtime.databaseUrls.gateway),
    stop: async () => {},
  }
}

function linkBy(gatewayDatabaseUrl: string) {
  return (bureauId: string) => withAccounts(gatewayDatabaseUrl, (deps) => signInPath(bureauId, deps))
}

async function answers(address: string): Promise<boolean> {
  return fetch(`${address}/openapi.json`).then(
    ({ ok }) => ok,
    () => false,
  )
}

async function temporary(say: (line: string) => void): Promise<Target> {
  say('no platform is running here: starting one for the demo in a temporary directory')
  const directory = mkdtempSync(join(tmpdir(), 'lianqiao-demo-'))
  const platform = await startPlatform({
    directory,
    env: { ...process.env, LIANQIAO_HTTP_LISTEN: `127.0.0.1:${await freePort()}` },
    progress: () => {},
    onFatal: (error) => {
      throw error
    },
  })
  const { partner } = await prepareAccounts(platform.address, platform.databaseUrls.gateway)
  if (partner === undefined) throw new Error('a fresh platform has partners already')
  return {
    address: platform.address,
    credentials: partner,
    signInPath: linkBy(platform.databaseUrls.gateway),
    async stop() {
      await platform.stop()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}
