import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { until } from '@lianqiao/testkit'
import { expect, it } from 'vitest'
import type { Handlers } from '../../src/index.ts'
import type { Events } from './events.ts'
import type { Needs } from './needing.ts'
import { effect, effectCount, effects, placed, range, type Stage } from './stage.ts'
import type { UnderTest } from './under-test.ts'

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

/** Bytes really held: after a collection. */
function memoryHeld(): number {
  collect()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

/** How long the log is away: longer than any session, lease and producer's patience. */
const killedMs = Number(process.env.EVENTING_OUTAGE_MS ?? 30_000)
/** A silent log holds connections open: longer than a lease is enough. */
const silentMs = Math.min(killedMs, 4000)

/** What the whole promises under strain. */
export function strainCases(stage: () => Stage, under: UnderTest, needs: Needs): void {
  const part = under.part
  const outages = {
    killed: { begin: () => part!.kill(), end: () => part!.start(), outageMs: killedMs },
    silent: { begin: () => part!.pause(), end: () => part!.resume(), outageMs: silentMs },
  }
  for (const [how, { begin, end, outageMs }] of Object.entries(outages))
    it.skipIf(!part)(`brings everything, in order, after the log was ${how} for ${outageMs} ms`, async () => {
      const { relay, consumer, tell } = stage()
      const keys = range(10).map((key) => `k${key}`)
      await relay()
      await consumer('a', { 'test.Placed': effect('a') })
      for (const n of range(5)) await tell(...keys.map((key) => placed(key, n)))
      await effectCount(stage(), 'a', 20)
      await begin()
      const back = performance.now() + outageMs
      let told = 5
      if (under.features.ownStorage) for (; told < 10; told += 1) await tell(...keys.map((key) => placed(key, told)))
      await until(() => performance.now() > back, { timeoutMs: outageMs + 1000 })
      await end()
      for (; told < 15; told += 1)
        await until(() => tell(...keys.map((key) => placed(key, told))), { timeoutMs: 20_000 })
      await effectCount(stage(), 'a', 150, 60_000)
      expect(await effects(stage(), 'a')).toEqual(Object.fromEntries(keys.map((key) => [key, range(15)])))
    })

  const away = 'lets business go on while the log is away'
  const goesOn = async () => {
    const { relay, tell, rows } = stage()
    const carrier = await relay()
    await part!.pause()
    for (const n of range(20)) await tell(placed('x', n))
    await until(async () => (await carrier.stats()).failures > 0, { timeoutMs: 20_000 })
    const stats = await carrier.stats()
    expect(stats.rows).toBe(20)
    expect(stats.oldestSeconds).toBeGreaterThan(0)
    await part!.resume()
    await until(async () => (await rows('select from outbox')).length === 0, { timeoutMs: 30_000 })
  }
  needs('ownStorage', away, goesOn, { runnable: part !== null })

  it('takes no more into memory than it can work on, however much is before it', async () => {
    const { relay, consumer, tell } = stage()
    const carrier = await relay()
    const pad = 'x'.repeat(100_000)
    const total = 600
    const event = (order: string, n: number) => ({ type: 'test.Placed' as const, data: { order, n, pad } })
    for (const n of range(total / 50)) await tell(...range(50).map((key) => event(`k${key}`, n)))
    await until(async () => (await carrier.stats()).rows === 0, { timeoutMs: 60_000 })
    const before = memoryHeld()
    let peak = 0
    let handled = 0
    let inFlight = 0
    let most = 0
    const handlers: Handlers<Events> = {
      'test.Placed': async (context) => {
        most = Math.max(most, ++inFlight)
        if (++handled % 50 === 0) peak = Math.max(peak, memoryHeld() - before)
        await effect('a')(context)
        inFlight -= 1
      },
    }
    await consumer('a', handlers, { concurrency: 4, maxBatch: 10 })
    await effectCount(stage(), 'a', total, 60_000)
    expect(most).toBeLessThanOrEqual(4)
    // 60 MB are before it. In hand: a batch of 10 a partition (12 MB), as bytes and as what the driver made of them.
    expect(peak).toBeLessThan(30_000_000)
  })

  it('calls itself unhealthy while there is work and no progress, and healthy again afterwards', async () => {
    const { relay, consumer, tell } = stage()
    await relay()
    let open = () => {}
    const gate = new Promise<void>((resolve) => {
      open = resolve
    })
    const handlers: Handlers<Events> = {
      'test.Placed': async (context) => {
        if (context.data.n === 1) await gate
        await effect('a')(context)
      },
    }
    const a = await consumer('a', handlers, { stallMs: 300 })
    await tell(...range(4).map((n) => placed('x', n)))
    await until(() => !a.health().ok, { timeoutMs: 20_000, what: 'the stall to be noticed' })
    expect(a.health().reason).toContain('handled none')
    open()
    await effectCount(stage(), 'a', 4)
    await until(() => a.health().ok, { timeoutMs: 20_000, what: 'health' })
  })

  it('drains on stop: what is in hand finishes, nothing is half done, nothing is redelivered', async () => {
    const { relay, consumer, tell, openTransport } = stage()
    await relay()
    let started = 0
    const first = await consumer(
      'a',
      {
        'test.Placed': async (context) => {
          started += 1
          await context.tx.query('select pg_sleep(0.05)')
          await effect('a')(context)
        },
      },
      { concurrency: 2 },
    )
    await tell(...range(40).map((n) => placed(`k${n % 4}`, n)))
    await until(() => started >= 3)
    const from = performance.now()
    await first.stop()
    expect(performance.now() - from).toBeLessThan(5000)
    const done = Object.values(await effects(stage(), 'a')).flat().length
    expect(done).toBe(started)
    expect(done).toBeLessThan(40)
    await consumer('a', { 'test.Placed': effect('a') }, { transport: openTransport() })
    await effectCount(stage(), 'a', 40)
    const all = await effects(stage(), 'a')
    expect(all).toEqual(Object.fromEntries(range(4).map((key) => [`k${key}`, range(10).map((n) => n * 4 + key)])))
  })
}
