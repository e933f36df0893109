import { randomUUID } from 'node:crypto'
import type { Pool } from 'pg'
import type { Log, Transport } from '../../ports.ts'
import type { TopicDeclaration } from '../topics.ts'
import { createBellTower } from './bell-tower.ts'
import { append } from './log-store.ts'
import { subscribeLocally } from './subscription.ts'

export interface LocalTransportOptions {
  /** Of a role that owns or may use the schema `bus`; the log is in this database. */
  pool: Pool
  log: Log
  /** How often to look without being woken, milliseconds. */
  pollMs?: number
  /** How long a partition stays with a subscriber that says nothing, milliseconds. */
  leaseMs?: number
  /** How often old records are removed, milliseconds. */
  pruneMs?: number
}

/** Makes the topics of the local log, after `migrate(pool, { schema: 'bus', directories: busMigrations })`. */
export async function declareTopics(pool: Pool, topics: readonly TopicDeclaration[]): Promise<void> {
  for (const { topic, partitions, retentionHours } of topics)
    await pool.query('select bus.declare_topic($1, $2, make_interval(hours => $3))', [
      topic,
      partitions,
      retentionHours,
    ])
}

/** The platform's log on PostgreSQL alone: for the embedded platform, and for machines without a broker. */
export function createLocalTransport(options: LocalTransportOptions): Transport {
  const { pool, log, pollMs = 500, leaseMs = 10_000, pruneMs = 600_000 } = options
  const tower = createBellTower({ ...pool.options, password: pool.options.password }, log)
  const pruning = setInterval(() => {
    pool
      .query('select bus.prune_log(10000)')
      .catch((error) => log.warn({ err: error }, 'old records could not be removed'))
  }, pruneMs)
  return {
    name: 'local',
    features: { ownStorage: false },
    mover: { appendFunction: 'bus.append_records', appended: (topics) => tower.ring(topics) },
    async publisher() {
      return {
        async publish(records) {
          await append(pool, records)
          tower.ring([...new Set(records.map((record) => record.topic))])
        },
        close: async () => {},
      }
    },
    subscribe: (subscription) =>
      subscribeLocally({ ...subscription, pool, tower, member: randomUUID(), pollMs, leaseMs, log }),
    async close() {
      clearInterval(pruning)
      await tower.close()
    },
  }
}
