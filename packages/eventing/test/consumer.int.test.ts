import { startPostgres, until } from '@lianqiao/testkit'
import { describe, expect, it } from 'vitest'
import { listDeadLetters, redrive } from '../src/index.ts'
import { seed, seeded } from './suite/seeded.ts'
import { effect, effects, placed, range, setStage } from './suite/stage.ts'
import { onLocal } from './suite/under-test.ts'

const postgres = await startPostgres({ shared: true })

describe.skipIf(!postgres.available)('the pipeline', () => {
  if (!postgres.available) return

  it(`acts once and in order while handlers fail, connections die and leases are stolen (seed ${seed})`, async () => {
    const random = seeded(seed)
    const stage = await setStage(postgres, onLocal)
    await stage.relay()
    const keys = range(8).map((key) => `k${key}`)
    const handlers = {
      'test.Placed': async (context: Parameters<ReturnType<typeof effect>>[0]) => {
        if (random() < 0.15) throw new Error('before')
        await effect('a')(context)
        if (random() < 0.15) throw new Error('after')
      },
    }
    for (const _ of range(3)) await stage.consumer('a', handlers, { transport: stage.openTransport(), concurrency: 3 })
    const hurt = async () => {
      await stage.rows(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where datname = current_database() and pid <> pg_backend_pid() and random() < 0.25`,
      )
      await stage.rows(`update bus.leases set expires_at = '-infinity', owner = null where random() < 0.3`)
    }
    for (const n of range(30)) {
      await until(() => stage.tell(...keys.map((key) => placed(key, n, `${key}-${n}`))).catch(() => null))
      if (random() < 0.3) await until(() => hurt().then(() => true))
    }
    const done = async () => {
      // A streak of bad luck may exhaust an event's attempts; the operator sends it round again.
      const letters = await listDeadLetters(stage.pool, stage.group('a'))
      if (letters.length > 0)
        await redrive(stage.pool, { group: stage.group('a'), which: { all: true }, who: 'test', why: 'bad luck' })
      const [left] = await stage.rows<{ n: number }>(
        `select (select count(*) from waiting) + (select count(*) from outbox) + (select count(*) from dead_letters) as n`,
      )
      const happened = Object.values(await effects(stage, 'a')).flat().length
      return Number(left!.n) === 0 && happened >= 240
    }
    await until(done, { timeoutMs: 60_000, everyMs: 50, what: 'everything to be handled' })
    expect(await effects(stage, 'a')).toEqual(Object.fromEntries(keys.map((key) => [key, range(30)])))
    await stage.close()
  })
})
