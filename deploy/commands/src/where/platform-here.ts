import { join, resolve } from 'node:path'
import { publicAddress, type ServiceName, serviceNames } from '@lianqiao/deploy-provision'
import { baseSettings, readConfig } from '@lianqiao/service-kit'
import { livingHolder } from './data-directory.ts'
import type { Place } from './place.ts'
import { readRunning } from './running-file.ts'

type Environment = Readonly<Record<string, string | undefined>>

const settings = { databaseUrl: baseSettings.databaseUrl, address: publicAddress }

/** The directory that a platform of this machine keeps its data in. */
export function platformDirectory(env: Environment): string {
  return resolve(env.LIANQIAO_DATA ?? join(import.meta.dirname, '../../../../.data'))
}

/**
 * The platform that commands work on: the service whose database the environment names, or the one that runs on the
 * data directory now. Undefined: none.
 */
export function platformHere(env: Environment): Place | undefined {
  if (env.LIANQIAO_DATABASE_URL || env.LIANQIAO_DATABASE_URL_FILE) return inEnvironment(env)
  const directory = platformDirectory(env)
  return livingHolder(directory) === undefined ? undefined : readRunning(directory)
}

function inEnvironment(env: Environment): Place {
  const { databaseUrl, address } = readConfig(settings, env)
  // The application role is named after the service: leads_app.
  const role = decodeURIComponent(new URL(databaseUrl).username)
  const service = serviceNames.find((name) => role === `${name}_app`)
  if (service === undefined) throw new Error(`LIANQIAO_DATABASE_URL: "${role}" is the role of no service`)
  return { way: 'environment', address, databaseUrls: { [service]: databaseUrl } }
}

/** The address of a service's database. Throws in words where it is not within reach. */
export function databaseOf({ databaseUrls }: Place, service: ServiceName): string {
  const url = databaseUrls[service]
  if (url !== undefined) return url
  throw new Error(
    `the database of ${service} is not within reach here; there are: ${Object.keys(databaseUrls).join(' ')}`,
  )
}
