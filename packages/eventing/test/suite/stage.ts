import { createDatabase, type Postgres, type TestDatabase, until } from '@lianqiao/testkit'
import { Pool } from 'pg'
import {
  type Consumer,
  type ConsumerOptions,
  createConsumer,
  createOutbox,
  createRelay,
  eventingMigrations,
  type Handlers,
  type Log,
  migrate,
  type NewEvent,
  type Outbox,
  type Relay,
  type RelayOptions,
  type TopicDeclaration,
  type Transport,
  type Tx,
  withTransaction,
} from '../../src/index.ts'
import { catalogue, type Events } from './events.ts'

/** A transport under test: how to make one, and the means to hurt what it stands on. */
export interface TransportUnderTest {
  name: 'local' | 'kafka'
  /** Makes the topics and one transport on them. Each stage has topics of its own where the broker is shared. */
  open(stage: { pool: Pool; databaseUrl: string }): Promise<Transport>
  /** As data, for a child process to open the same. */
  address(): unknown
  /** Takes the log away and brings it back. */
  outage: { begin(): Promise<void>; end(): Promise<void> }
  /** Writes a record that no outbox wrote. */
}

export const topics: TopicDeclaration[] = [
  { topic: 'orders.v1', partitions: 4, retentionHours: 24 },
  { topic: 'audits.v1', partitions: 2, retentionHours: 24 },
]

const level = process.env.EVENTING_TEST_LOG
const say = (name: string) => (fields: object, message: string) => {
  if (level) console.log(name, message, (fields as { err?: Error }).err?.message ?? '', { ...fields, err: undefined })
}
export const log: Log = { debug: () => {}, info: say('info'), warn: say('warn'), error: say('error') }

/** One test's platform: a database with the service's tables, a transport, and what a test starts is stopped again. */
export interface Stage {
  database: TestDatabase
  pool: Pool
  transport: Transport
  outbox: Outbox<Events>
  /** Another transport on the same log, as another process would have. */
  openTransport(): Promise<Transport>
  relay(options?: Partial<RelayOptions>): Promise<Relay>
  consumer(group: string, handlers: Handlers<Events>, options?: Partial<ConsumerOptions<Events>>): Promise<Consumer>
  /** In one committed transaction, and the relay poked. */
  tell(...events: NewEvent<Events>[]): Promise<string[]>
  inTransaction<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result>
  rows<Row extends object = Record<string, unknown>>(sql: string, values?: unknown[]): Promise<Row[]>
  close(): Promise<void>
}

export const placed = (order: string, n: number, id?: string): NewEvent<Events> => ({
  type: 'test.Placed',
  data: { order, n },
  id,
})

export async function setStage(postgres: Postgres, under: TransportUnderTest): Promise<Stage> {
  const database = await createDatabase(postgres)
  const pool = new Pool({ connectionString: database.url, max: 30, options: '-c search_path=service' })
  pool.on('error', () => {})
  await migrate(pool, { schema: 'service', directories: eventingMigrations })
  const openTransport = () => under.open({ pool, databaseUrl: database.url })
  const transport = await openTransport()
  const transports = [transport]
  const outbox = createOutbox<Events>({ catalogue, source: '/test' })
  const running: { stop(): Promise<void> }[] = []
  const inTransaction: Stage['inTransaction'] = (work) => withTransaction(pool, work)
  return {
    database,
    pool,
    transport,
    outbox,
    inTransaction,
    async openTransport() {
      const another = await openTransport()
      transports.push(another)
      return another
    },
    async relay(options = {}) {
      const relay = createRelay({ pool, outbox, transport, log, pollMs: 50, ...options })
      running.push(relay)
      await relay.start()
      return relay
    },
    async consumer(group, handlers, options = {}) {
      const retry = { inPlaceMs: [5, 10], firstMs: 30, maxMs: 100, maxAttempts: 6, maxKills: 3, ...options.retry }
      const consumer = createConsumer<Events>({
        group,
        pool,
        transport,
        catalogue,
        handlers,
        outbox,
        log,
        retryPollMs: 50,
        onFatal: (error) => {
          throw error
        },
        ...options,
        retry,
      })
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
      // A test that leaks a connection would hang or fail here.
      await until(() => pool.totalCount === pool.idleCount, { what: 'all connections to be given back' })
      await pool.end()
      await database.drop()
    },
  }
}
