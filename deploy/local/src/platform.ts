import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import {
  byService,
  type ProvisionOptions,
  provisionDatabase,
  type ServiceName,
  serviceDatabases,
  serviceDefinitions,
} from '@lianqiao/deploy-provision'
import { createLocalTransport, type Transport } from '@lianqiao/eventing'
import type { gateway } from '@lianqiao/gateway-service'
import {
  type BaseConfig,
  baseSettings,
  ConfigError,
  type ConfigFault,
  createLocalLiveBus,
  createLog,
  createPool,
  createPrecedence,
  type Log,
  type RunningService,
  readConfig,
  type ServiceConfig,
  type ServiceDefinition,
  startService,
} from '@lianqiao/service-kit'
import pino from 'pino'
import { startPostgres } from './postgres.ts'
import { readSecrets, type Secrets } from './secrets.ts'

export type PlatformOptions = {
  directory: string
  /** Settings as a process would have them; what the platform decides itself comes on top. */
  env: Record<string, string | undefined>
  /** The gateway serves the console's pages as they are when it starts: it waits for this. */
  pages?: Promise<unknown>
  /** Told what is being done, for a terminal. */
  progress(step: string): void
  onFatal(error: Error): void
}

export type Platform = {
  /** http://host:port */
  address: string
  /** Each service's, as its application role. */
  databaseUrls: Record<ServiceName, string>
  services: RunningService[]
  log: Log
  stop(): Promise<void>
}

type AnyDefinition = ServiceDefinition<never>
const withGateway = Object.values(serviceDefinitions) as unknown as AnyDefinition[]
const definitions = withGateway.slice(0, -1)

/** The whole platform in this process: a real PostgreSQL, real gRPC on loopback, the local transport. */
export async function startPlatform(options: PlatformOptions): Promise<Platform> {
  const { directory, env, progress } = options
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  const secrets = readSecrets(directory)
  const { logLevel } = checkSettings(env, secrets)
  const stops: [string, () => Promise<unknown>][] = []
  const stop = async () => {
    for (const [, one] of stops.splice(0).reverse()) await one().catch(() => {})
  }
  try {
    progress('PostgreSQL')
    const postgres = await startPostgres(directory, secrets.postgres)
    stops.push(['postgresql', postgres.stop])
    progress('database')
    const databases = await provisionDatabase(provisionOptions(postgres.url, secrets, progress))

    const log = createLog({
      service: 'lianqiao',
      level: logLevel,
      destination: pino.destination({ dest: join(directory, 'lianqiao.log'), sync: false }),
    })
    const live = createLocalLiveBus()
    stops.push(['live', live.close])
    const busPool = createPool({ url: databases.bus!.url, max: 8, service: 'bus', log })
    stops.push(['bus', () => busPool.end()])
    const transport = createLocalTransport({ pool: busPool, log })
    stops.push(['transport', () => transport.close()])

    const precedence = createPrecedence()
    const services: RunningService[] = []
    const start = async (definition: AnyDefinition, addresses: Record<string, string>) => {
      progress(definition.name)
      const config = configure(definition, { ...env, ...addresses, ...own(secrets, databases[definition.name]!.url) })
      const service = await startService(definition, {
        config: config as never,
        log: log.child({ service: definition.name }),
        live,
        precedence,
        createTransport: () => shared(transport),
        onFatal: options.onFatal,
      })
      stops.push([definition.name, service.stop])
      services.push(service)
      return config
    }
    await Promise.all(definitions.map((definition) => start(definition, {})))
    const addresses = Object.fromEntries(
      services.map(({ name, grpc }) => [`LIANQIAO_${name.toUpperCase()}_ADDRESS`, `${grpc?.host}:${grpc?.port}`]),
    )
    await options.pages
    const config = (await start(withGateway.at(-1) as AnyDefinition, addresses)) as unknown as ServiceConfig<
      typeof gateway.settings
    >
    const { host, port } = config.httpListen
    return {
      address: `http://${host}:${port}`,
      databaseUrls: byService((name) => databases[name]!.url),
      services,
      log,
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}

function provisionOptions(superuserUrl: string, secrets: Secrets, log: (line: string) => void): ProvisionOptions {
  const services = serviceDatabases(byService(() => secrets.database))
  return { superuserUrl, database: 'lianqiao', services, bus: { appPassword: secrets.database }, log }
}

/** What the platform decides itself, whatever the environment says. */
function own(secrets: Secrets, databaseUrl: string): Record<string, string | undefined> {
  return {
    LIANQIAO_TRANSPORT: 'local',
    LIANQIAO_DATABASE_URL: databaseUrl,
    LIANQIAO_DATABASE_POOL: '6',
    LIANQIAO_GRPC_LISTEN: '127.0.0.1:0',
    LIANQIAO_OPS_LISTEN: '127.0.0.1:0',
    LIANQIAO_REDIS_URL: undefined,
    LIANQIAO_INTERNAL_TOKEN_KEY: secrets.internalToken,
    LIANQIAO_ACCESS_TOKEN_KEY: secrets.accessToken,
    LIANQIAO_RECEIPT_KEY: secrets.receipt,
  }
}

/** Reads the settings of all services before anything is started. Throws {@link ConfigError} with all faults together. */
function checkSettings(env: Record<string, string | undefined>, secrets: Secrets): BaseConfig {
  const faults = new Map<string, ConfigFault>()
  const read = (definition: AnyDefinition) => {
    try {
      return configure(definition, { ...env, ...own(secrets, 'postgres://made-at-start') })
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error
      for (const fault of error.faults) faults.set(fault.env, fault)
      return undefined
    }
  }
  const configs = withGateway.map(read)
  if (faults.size > 0) throw new ConfigError([...faults.values()])
  return configs[0] as BaseConfig
}

function configure(definition: AnyDefinition, env: Record<string, string | undefined>): BaseConfig {
  return readConfig({ ...baseSettings, ...(definition.settings as object) }, env) as unknown as BaseConfig
}

/** The transport is one for all services; it is closed when all of them have stopped. */
function shared(transport: Transport): Transport {
  return { ...transport, close: async () => {} }
}
