import { startPostgres, until } from '@lianqiao/testkit'
import { describe, expect, it } from 'vitest'
import { createLocalTransport, type Publisher, type Transport } from '../src/index.ts'
import { seed, seeded } from './suite/seeded.ts'
import { placed, range, setStage } from './suite/stage.ts'
import { log, onLocal } from './suite/under-test.ts'

const postgres = await startPostgres({ shared: true })

/** Publishes that fail before anything was written, or after all of it was. */
const unreliable = (inner: Publisher, random: () => number): Publisher => ({
  close: inner.close,
  async publish(records) {
    const luck = random()
    if (luck < 0.2) throw new Error('lost on the way there')
    await inner.publish(records)
    if (luck < 0.4) throw new Error('lost on the way back')
  },
})

describe.skipIf(!postgres.available)('the publishing relay', () => {
  if (!postgres.available) return
  it(`keeps first appearances in order and loses nothing while publishes fail and leases are stolen (seed ${seed})`, async () => {
    const random = seeded(seed)
    const stage = await setStage(postgres, onLocal)
    const local = createLocalTransport({ pool: stage.pool, log })
    // Without its mover the local log is published to like any other.
    const transport: Transport = {
      ...local,
      mover: undefined,
      publisher: async () => unreliable(await local.publisher(), random),
    }
    const relays = await Promise.all(
      range(3).map(() => stage.relay({ transport, batch: 16, leaseMs: 900, pollMs: 20 })),
    )
    const keys = range(10).map((key) => `k${key}`)
    for (const n of range(40)) {
      await stage.tell(...keys.map((key) => placed(key, n)))
      if (random() < 0.3)
        await stage.rows(`update leases set expires_at = '-infinity', owner = null where random() < 0.5`)
    }
    const empty = async () => (await stage.rows('select from outbox limit 1')).length === 0
    await until(empty, { timeoutMs: 60_000, what: 'an empty outbox' })
    const rows = await stage.rows<{ key: string; n: number }>(
      `select key, (convert_from(payload, 'UTF8')::json ->> 'n')::int as n from bus.log order by partition, log_offset`,
    )
    const first: Record<string, Set<number>> = {}
    for (const { key, n } of rows) {
      first[key] ??= new Set()
      first[key].add(n)
    }
    const appeared = Object.fromEntries(Object.entries(first).map(([key, seen]) => [key, [...seen]]))
    expect(appeared).toEqual(Object.fromEntries(keys.map((key) => [key, range(40)])))
    const failures = (await Promise.all(relays.map((relay) => relay.stats()))).map((stats) => stats.failures)
    expect(Math.max(...failures)).toBeGreaterThan(0)
    await local.close()
    await stage.close()
  })
})
