import { startPostgres, until } from '@lianqiao/testkit'
import { afterAll, describe, expect, it } from 'vitest'
import { createLocalTransport } from '../src/index.ts'
import { effect, effectCount, placed, range, setStage } from './suite/stage.ts'
import { busSuite } from './suite/suite.ts'
import { log, onLocal } from './suite/under-test.ts'

const postgres = await startPostgres()
afterAll(async () => {
  if (postgres.available) await postgres.stop()
})

describe.skipIf(!postgres.available)('the local transport', () => {
  if (!postgres.available) return
  busSuite(postgres, { ...onLocal, part: postgres.controllable ? postgres : null })

  it('wakes subscribers of another process at once, not at their next poll', async () => {
    const stage = await setStage(postgres, onLocal)
    const patient = createLocalTransport({ pool: stage.pool, log, pollMs: 60_000 })
    await stage.consumer('a', { 'test.Placed': effect('a') }, { transport: patient })
    await stage.relay({ pollMs: 60_000 })
    for (const n of range(5)) {
      await stage.tell(placed('x', n))
      await effectCount(stage, 'a', n + 1, 5000)
    }
    await patient.close()
    await stage.close()
  })

  it('removes old records, but none that a known group has not read', async () => {
    const stage = await setStage(postgres, onLocal)
    await stage.relay()
    const reader = await stage.consumer('a', { 'test.Placed': effect('a') })
    await stage.tell(...range(10).map((n) => placed('x', n)))
    await effectCount(stage, 'a', 10)
    await reader.stop()
    await stage.tell(...range(5, 10).map((n) => placed('x', n)))
    const left = async () => (await stage.rows('select from bus.log')).length
    await until(async () => (await left()) === 15)
    await stage.rows('select bus.prune_log(1000)')
    expect(await left()).toBe(15)
    await stage.rows(`update bus.log set appended_at = now() - interval '2 days'`)
    await stage.rows('select bus.prune_log(1000)')
    expect(await left()).toBe(5)
    await stage.close()
  })
})
