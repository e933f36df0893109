import { randomBytes } from 'node:crypto'
import { createDatabase, type Postgres, until } from '@lianqiao/testkit'
import { Pool } from 'pg'
import {
  type Consumer,
  type ConsumerOptions,
  createConsumer,
  createOutbox,
  createRelay,
  eventingMigrations,
  type Handlers,
  migrate,
  type NewEvent,
  type Outbox,
  type Relay,
  type RelayOptions,
  type Transport,
  type Tx,
  withTransaction,
} from '../../src/index.ts'
import { catalogueOf, type Events } from './events.ts'
import { type Address, log, open, prepare, type UnderTest } from './under-test.ts'

/** What a child process needs to join a test. */
export interface Script {
  url: string
  prefix: string
  address: Address
}

/** One test's platform: a database with a service's tables, topics of its own, and all that is started is stopped. */
export interface Stage {
  script: Script
  pool: Pool
  transport: Transport
  outbox: Outbox<Events>
  /** The full name of a group: groups, too, are each test's own. */
  group(name: string): string
  /** Another transport on the same log, as another process would have. */
  openTransport(): Transport
  /** A second service's database, with its own outbox. */
  elsewhere(): Promise<{ pool: Pool; outbox: Outbox<Events> }>
  relay(options?: Partial<RelayOptions>): Promise<Relay>
  consumer(name: string, handlers: Handlers<Events>, options?: Partial<ConsumerOptions<Events>>): Promise<Consumer>
  /** In one committed transaction, and the relay poked. */
  tell(...events: NewEvent<Events>[]): Promise<string[]>
  inTransaction<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result>
  rows<Row extends object = Record<string, unknown>>(sql: string, values?: unknown[]): Promise<Row[]>
  close(): Promise<void>
}

/** Quick tries and short waits; what is tested is their order, not their length. */
const retry = { inPlaceMs: [5, 10], firstMs: 30, maxMs: 100, maxAttempts: 6, maxKills: 3 }

export function servicePool(url: string): Pool {
  const pool = new Pool({ connectionString: url, max: 30, options: '-c search_path=service' })
  pool.on('error', () => {})
  return pool
}

async function openDatabase(postgres: Postgres) {
  const { url, drop } = await createDatabase(postgres)
  const pool = servicePool(url)
  await migrate(pool, { schema: 'service', directories: eventingMigrations })
  const close = async () => {
    // A leaked connection fails its test here.
    await until(() => pool.totalCount === pool.idleCount, { what: 'all connections to be given back' })
    await pool.end()
    await drop()
  }
  return { url, pool, close }
}

export async function setStage(postgres: Postgres, under: UnderTest): Promise<Stage> {
  const database = await openDatabase(postgres)
  const databases = [database]
  const prefix = `t${randomBytes(4).toString('hex')}`
  const { address } = under
  const { pool } = database
  await pool.query('create table effects (at bigint generated always as identity, who text, order_id text, n int)')
  await prepare(address, pool, prefix)
  const catalogue = catalogueOf(prefix)
  const transport = open(address, pool)
  const transports = [transport]
  const outbox = createOutbox<Events>({ catalogue, source: '/test' })
  const running: { stop(): Promise<void> }[] = []
  const group = (name: string) => `${prefix}-${name}`
  const inTransaction: Stage['inTransaction'] = (work) => withTransaction(pool, work)
  return {
    script: { url: database.url, prefix, address },
    pool,
    transport,
    outbox,
    group,
    inTransaction,
    openTransport() {
      const another = open(address, pool)
      transports.push(another)
      return another
    },
    async elsewhere() {
      const another = await openDatabase(postgres)
      databases.push(another)
      return { pool: another.pool, outbox: createOutbox<Events>({ catalogue, source: '/elsewhere' }) }
    },
    async relay(options = {}) {
      const relay = createRelay({ pool, outbox, transport, log, pollMs: 50, leaseMs: 3000, ...options })
      running.push(relay)
      await relay.start()
      return relay
    },
    async consumer(name, handlers, options = {}) {
      const onFatal = (error: Error) => {
        throw error
      }
      const given = { pool, transport, catalogue, handlers, outbox, log, onFatal, retryPollMs: 50, ...options }
      const consumer = createConsumer<Events>({ ...given, group: group(name), retry: { ...retry, ...options.retry } })
      running.push(consumer)
      await consumer.start()
      return consumer
    },
    async tell(...events) {
      const ids = await inTransaction((tx) => outbox.append(tx, events))
      outbox.wake()
      return ids
    },
    rows: async <Row extends object>(sql: string, values: unknown[] = []) =>
      (await pool.query(sql, values)).rows as Row[],
    async close() {
      await Promise.all(running.map((part) => part.stop()))
      await Promise.all(transports.map((one) => one.close()))
      await Promise.all(databases.map((one) => one.close()))
    },
  }
}

/** The event a test mostly tells: the n-th of an order. */
export const placed = (order: string, n: number, id?: string): NewEvent<Events> => ({
  type: 'test.Placed',
  data: { order, n },
  id,
})

/** A handler that writes what it saw into `effects`, in its own transaction: so an effect that happens twice is seen. */
export const effect =
  (who: string) =>
  async ({ tx, data }: { tx: Tx; data: { order: string; n: number } }): Promise<void> => {
    await tx.query('insert into effects (who, order_id, n) values ($1, $2, $3)', [who, data.order, data.n])
  }

/** Effects by order, in the order of their happening. */
export async function effects(stage: Pick<Stage, 'rows'>, who: string): Promise<Record<string, number[]>> {
  const rows = await stage.rows<{ order_id: string; n: number }>(
    'select order_id, n from effects where who = $1 order by at',
    [who],
  )
  const result: Record<string, number[]> = {}
  for (const { order_id, n } of rows) {
    result[order_id] ??= []
    result[order_id].push(n)
  }
  return result
}

/** Waits until `count` effects have happened. */
export const effectCount = (stage: Pick<Stage, 'rows'>, who: string, count: number, timeoutMs = 30_000) =>
  until(
    async () => {
      const [row] = await stage.rows<{ n: number }>('select count(*)::int as n from effects where who = $1', [who])
      return row!.n >= count
    },
    { timeoutMs, everyMs: 20, what: `${count} effects of ${who}` },
  )

export const range = (count: number, first = 0): number[] => Array.from({ length: count }, (_, index) => first + index)
