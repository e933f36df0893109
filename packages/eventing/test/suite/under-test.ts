import type { Part } from '@lianqiao/testkit'
import { Kafka, logLevel } from 'kafkajs'
import type { Pool } from 'pg'
import {
  applyTopics,
  busMigrations,
  createKafkaTransport,
  createLocalTransport,
  declareTopics,
  type Log,
  migrate,
  type Transport,
} from '../../src/index.ts'
import { topicsOf } from './events.ts'

/** Where the log is, as data: a child process opens the same one. */
export type Address = { name: 'local' } | { name: 'kafka'; brokers: string[] }

/** A transport under test, and the means to take away what it stands on. */
export interface UnderTest {
  address: Address
  features: Transport['features']
  /** The cases that mean nothing to this transport, by name: declared here, so that none goes missing unnoticed. */
  leavesOut: string[]
  /** The part the log stands on, to be killed and paused; null where it must not be. */
  part: Pick<Part, 'kill' | 'start' | 'pause' | 'resume'> | null
}

/** The local transport, on a PostgreSQL that is not taken away. */
export const onLocal: UnderTest = {
  address: { name: 'local' },
  features: { ownStorage: false },
  leavesOut: ['joins services that have databases of their own', 'lets business go on while the log is away'],
  part: null,
}

const level = process.env.EVENTING_TEST_LOG
const say = (name: string) => (fields: object, message: string) => {
  if (level === 'debug' || (level && name !== 'debug'))
    console.log(name, message, (fields as { err?: Error }).err?.message ?? '', { ...fields, err: undefined })
}

/** Silent, unless EVENTING_TEST_LOG asks. */
export const log: Log = { debug: say('debug'), info: say('info'), warn: say('warn'), error: say('error') }

/** Makes the topics of one test. */
export async function prepare(address: Address, pool: Pool, prefix: string): Promise<void> {
  const topics = topicsOf(prefix)
  if (address.name === 'local') {
    await migrate(pool, { schema: 'bus', directories: busMigrations })
    await declareTopics(pool, topics)
    return
  }
  const admin = new Kafka({ brokers: address.brokers, logLevel: logLevel.NOTHING }).admin()
  await admin.connect()
  await applyTopics(admin, { topics, replicationFactor: 1, minInSyncReplicas: 1 })
  await admin.disconnect()
}

/** Short leases and sessions, so that a test need not wait long for a dead member. */
export const leaseMs = 3000

export function open(address: Address, pool: Pool): Transport {
  return address.name === 'local'
    ? createLocalTransport({ pool, log, pollMs: 100, leaseMs })
    : createKafkaTransport({ brokers: address.brokers, clientId: 'test', log, sessionTimeoutMs: leaseMs })
}
