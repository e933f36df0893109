import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { databaseOf, platformDirectory, platformHere } from '@lianqiao/deploy-commands'
import { freePort, startPlatform } from '@lianqiao/deploy-local'
import { prepareAccounts, withAccounts } from '@lianqiao/deploy-provision'
import { createPartner, signInPath } from '@lianqiao/gateway-service'
import type { Credentials } from './api.ts'

export type Target = {
  address: string
  credentials: Credentials
  /** The path of a one-time link for an officer; undefined where the platform is somewhere else. */
  signInPath(bureauId: string): Promise<string | undefined>
  stop(): Promise<void>
}

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

/** A platform that runs on this machine: the demo is a partner of its own there. */
async function running(): Promise<Target | undefined> {
  const place = platformHere(process.env)
  if (place === undefined || !(await answers(place.address))) return undefined
  const accounts = databaseOf(place, 'gateway')
  return {
    address: place.address,
    credentials: await demoPartner(accounts, place.way === 'start'),
    signInPath: linkBy(accounts),
    stop: async () => {},
  }
}

/** A partner of the demo's own. Kept beside the data where the data stays: another platform would not know it. */
async function demoPartner(gatewayDatabaseUrl: string, keep: boolean): Promise<Credentials> {
  const file = join(platformDirectory(process.env), 'demo-partner.json')
  if (keep && existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'))
  const { clientId, clientSecret } = await withAccounts(gatewayDatabaseUrl, (deps) => createPartner('Demo', deps))
  if (keep) writeFileSync(file, JSON.stringify({ clientId, clientSecret }), { mode: 0o600 })
  return { clientId, clientSecret }
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
