import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { fromDocker } from './docker.ts'
import { accepts, embeddedPostgres, postgresUrl } from './embedded-postgres.ts'
import { postgresIdentity } from './identity.ts'
import { controls, keepFor } from './machine.ts'
import { climb, type Part, type StartOptions, type Unavailable, unavailable, uncontrollable } from './part.ts'
import { freePorts } from './ports.ts'
import { temporaryDirectory } from './program.ts'
import { onceARun } from './shared.ts'

export interface Postgres extends Part {
  /** Address of a superuser in the database `postgres`. */
  url: string
}

async function fromEnvironment(): Promise<Postgres | Unavailable> {
  const url = process.env.LIANQIAO_TEST_POSTGRES_URL
  if (!url) return unavailable('LIANQIAO_TEST_POSTGRES_URL is not set')
  return { available: true, foundBy: 'environment', url, ...uncontrollable('PostgreSQL') }
}

async function fromMachine(options: StartOptions): Promise<Postgres | Unavailable> {
  const make = async () => {
    const directory = temporaryDirectory('postgres', postgresIdentity())
    const [port] = await freePorts(1)
    const settings = { directory, port: port!, password: randomBytes(12).toString('hex') }
    const server = await embeddedPostgres(settings)
    keepFor('postgres', directory, options)
    await server.start()
    return settings
  }
  try {
    const settings = options.shared ? await onceARun('postgres', make) : await make()
    const server = await embeddedPostgres(settings)
    return { available: true, url: postgresUrl(settings), ...controls(server, settings.directory, options) }
  } catch (error) {
    return unavailable(`embedded-postgres: ${(error as Error).message}`)
  }
}

const inDocker = () => {
  const url = (port: number) => `postgres://postgres:test@127.0.0.1:${port}/postgres`
  return fromDocker<Postgres>({
    image: 'postgres:18',
    port: 5432,
    environment: () => ({ POSTGRES_PASSWORD: 'test' }),
    command: ['postgres', '-c', 'max_connections=200'],
    ready: (port) => accepts(url(port)),
    part: (port) => ({ url: url(port) }),
  })
}

/** A PostgreSQL: given by the environment, by Docker, or embedded from npm. */
export function startPostgres(options: StartOptions = {}): Promise<Postgres | Unavailable> {
  return climb<Postgres>('PostgreSQL', [fromEnvironment, inDocker, () => fromMachine(options)])
}

export interface TestDatabase {
  name: string
  url: string
  drop(): Promise<void>
}

/** A fresh database of its own name; `drop` ends its connections and removes it. */
export async function createDatabase(postgres: Pick<Postgres, 'url'>): Promise<TestDatabase> {
  const name = `t_${randomBytes(6).toString('hex')}`
  const run = async (sql: string) => {
    const client = new Client({ connectionString: postgres.url })
    client.on('error', () => {})
    await client.connect()
    try {
      await client.query(sql)
    } finally {
      await client.end()
    }
  }
  await run(`create database ${name}`)
  const url = new URL(postgres.url)
  url.pathname = `/${name}`
  return { name, url: url.href, drop: () => run(`drop database if exists ${name} with (force)`) }
}
