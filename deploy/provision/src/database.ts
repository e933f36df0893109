import { fileURLToPath } from 'node:url'
import { busMigrations, declareTopics, eventingMigrations, migrate } from '@lianqiao/eventing'
import { type Client, escapeIdentifier, Pool } from 'pg'
import { addressOf, connected } from './connection.ts'
import { makeRoles, makeSchemas, type SchemaRoles } from './roles.ts'
import { readTopics } from './topics.ts'

export interface ServiceDatabase {
  name: string
  schema: string
  appPassword: string
  /** Directories of numbered SQL files, applied after eventing's own. */
  migrations: readonly URL[]
}

export interface ProvisionOptions {
  /** Of a superuser, or of a role that may make roles and databases. */
  superuserUrl: string
  database: string
  services: readonly ServiceDatabase[]
  /** The local transport's log: the schema `bus`, which every service may use, and its topics. */
  bus?: { appPassword: string }
  /** Roles belong to the server, not to a database: several platforms on one server need names of their own. */
  rolePrefix?: string
  /** Told one line a change; nothing when there was nothing to do. */
  log?: (line: string) => void
}

interface Room extends SchemaRoles {
  name: string
  directories: string[]
}

function rooms({ services, bus, rolePrefix = '' }: ProvisionOptions): Room[] {
  const roles = (name: string) => ({ owner: `${rolePrefix}${name}_owner`, app: `${rolePrefix}${name}_app` })
  const ofServices = services.map(({ name, schema, appPassword, migrations }) => ({
    ...roles(name),
    name,
    schema,
    appPassword,
    directories: [...eventingMigrations, ...migrations.map((url) => fileURLToPath(url))],
  }))
  if (!bus) return ofServices
  return [...ofServices, { ...roles('bus'), name: 'bus', schema: 'bus', directories: [...busMigrations], ...bus }]
}

async function makeDatabase(client: Client, database: string): Promise<boolean> {
  const { rowCount } = await client.query('select from pg_database where datname = $1', [database])
  if (rowCount === 0) await client.query(`create database ${escapeIdentifier(database)}`)
  return rowCount === 0
}

async function migrateAsOwner(url: string, room: Room): Promise<string[]> {
  const pool = new Pool({ connectionString: url, max: 1, options: `-c role=${room.owner}` })
  pool.on('error', () => {})
  try {
    const applied = await migrate(pool, room)
    // What was applied is not the application's to change.
    if (applied.length > 0)
      await pool.query(
        `revoke insert, update, delete on ${escapeIdentifier(room.schema)}.migrations from ${escapeIdentifier(room.app)}`,
      )
    return applied
  } catch (error) {
    throw new Error(`the schema ${room.schema} could not be migrated: ${(error as Error).message}`, { cause: error })
  } finally {
    await pool.end()
  }
}

async function makeBus(client: Client, url: string, bus: Room, users: readonly Room[]): Promise<void> {
  const names = users.map(({ app }) => escapeIdentifier(app)).join(', ')
  await client.query(`grant ${escapeIdentifier(bus.app)} to ${names}`)
  const pool = new Pool({ connectionString: url, max: 1, options: `-c role=${bus.owner}` })
  try {
    await declareTopics(pool, (await readTopics('embedded')).topics)
  } finally {
    await pool.end()
  }
}

/**
 * Makes what the services need of PostgreSQL and answers each one's address for its application role (`bus` too, when
 * asked for). Only what is missing is made, so it may run at every start, and twice at once: the second waits.
 */
export async function provisionDatabase(options: ProvisionOptions): Promise<Record<string, { url: string }>> {
  const { superuserUrl, database, log = () => {} } = options
  const all = rooms(options)
  const url = addressOf(superuserUrl, { database })

  await connected(superuserUrl, async (server) => {
    await server.query("select pg_advisory_lock(hashtextextended('lianqiao provision', 0))")
    if (await makeDatabase(server, database)) log(`made the database ${database}`)
    const made = await makeRoles(server, all)
    if (made.length > 0) log(`made the roles ${made.join(', ')}`)
    await connected(url, async (client) => {
      await makeSchemas(client, database, all)
      await Promise.all(
        all.map(async (room) => {
          const applied = await migrateAsOwner(url, room)
          if (applied.length > 0) log(`${room.name}: applied ${applied.join(', ')}`)
        }),
      )
      const bus = options.bus && all.find(({ name }) => name === 'bus')
      if (bus)
        await makeBus(
          client,
          url,
          bus,
          all.filter((room) => room !== bus),
        )
    })
  })

  return Object.fromEntries(
    all.map(({ name, app, appPassword }) => [
      name,
      { url: addressOf(superuserUrl, { database, role: app, password: appPassword }) },
    ]),
  )
}
