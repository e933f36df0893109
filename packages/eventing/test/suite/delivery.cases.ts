import { until } from '@lianqiao/testkit'
import { expect, it } from 'vitest'
import type { Needs } from './needing.ts'
import { spawnChild } from './spawn.ts'
import { effect, effectCount, effects, placed, range, type Stage } from './stage.ts'
import { leaseMs } from './under-test.ts'

const expected = (keys: number, events: number) =>
  Object.fromEntries(range(keys).map((key) => [`k${key}`, range(events)]))

/** What the reading side promises while nothing fails. */
export function deliveryCases(stage: () => Stage, needs: Needs): void {
  it('gives every group everything', async () => {
    const { relay, consumer, tell } = stage()
    await relay()
    await consumer('a', { 'test.Placed': effect('a') })
    await consumer('b', { 'test.Placed': effect('b') })
    for (const n of range(10)) await tell(...range(5).map((key) => placed(`k${key}`, n)))
    await effectCount(stage(), 'a', 50)
    await effectCount(stage(), 'b', 50)
    expect(await effects(stage(), 'a')).toEqual(expected(5, 10))
    expect(await effects(stage(), 'b')).toEqual(expected(5, 10))
  })

  it('lets the members of a group share the work, and a rebalance in the middle neither doubles nor reorders', async () => {
    const { relay, consumer, tell, openTransport, rows } = stage()
    await relay()
    const handled = { one: 0, two: 0 }
    const member = (name: 'one' | 'two') => ({
      'test.Placed': async (context: Parameters<ReturnType<typeof effect>>[0]) => {
        handled[name] += 1
        await effect('a')(context)
      },
    })
    const one = await consumer('a', member('one'))
    const tellMore = async (first: number, count: number) => {
      for (const n of range(count, first)) await tell(...range(16).map((key) => placed(`k${key}`, n)))
    }
    await tellMore(0, 10)
    await until(async () => (await rows('select from effects')).length > 0)
    const two = await consumer('a', member('two'), { transport: openTransport() })
    // The second joins while events flow; they flow until it has its share.
    let n = 10
    for (const end = performance.now() + 30_000; handled.two === 0 && performance.now() < end; ) {
      await tellMore(n++, 1)
      await effectCount(stage(), 'a', 16 * n)
    }
    expect(handled.two).toBeGreaterThan(0)
    expect(handled.one).toBeGreaterThan(0)
    await tellMore(n, 5)
    // And the first leaves in the middle.
    await Promise.all([one.stop(), tellMore(n + 5, 5)])
    await effectCount(stage(), 'a', 16 * (n + 10))
    expect(await effects(stage(), 'a')).toEqual(expected(16, n + 10))
    expect((await two.stats()).partitions).toBe(4)
  })

  it('takes over what a member held that died', async () => {
    const { relay, consumer, tell, script } = stage()
    await relay()
    const child = await spawnChild('worker', script)
    for (const n of range(5)) await tell(...range(8).map((key) => placed(`k${key}`, n)))
    await effectCount(stage(), 'child', 20)
    child.kill('SIGKILL')
    await child.ended
    for (const n of range(5, 5)) await tell(...range(8).map((key) => placed(`k${key}`, n)))
    await consumer('child', { 'test.Placed': effect('child') })
    await effectCount(stage(), 'child', 80)
    expect(await effects(stage(), 'child')).toEqual(expected(8, 10))
  })

  it('acts once when the process is killed between the commit and the acknowledgement', async () => {
    const { relay, consumer, tell, script } = stage()
    await relay()
    await tell(...range(6).map((n) => placed('x', n)))
    const child = await spawnChild('killed-after-commit', script)
    expect(await child.ended).toBe('SIGKILL')
    // Those of one batch may have been committed together.
    const done = (await effects(stage(), 'child')).x!
    expect(done).toEqual(range(done.length))
    expect(done).toContain(3)
    const second = await consumer('child', { 'test.Placed': effect('child') })
    await effectCount(stage(), 'child', 6)
    expect(await effects(stage(), 'child')).toEqual({ x: range(6) })
    await until(async () => (await second.stats()).duplicates > 0, { what: 'a redelivery that did nothing' })
  })

  it('acts once on an event that was published twice, also when both are in one batch', async () => {
    const { relay, consumer, tell } = stage()
    const twice = { ...placed('x', 1), id: 'the-same-event' }
    await tell(placed('x', 0), twice, twice, placed('y', 0))
    await tell(twice, placed('x', 2))
    await relay()
    const a = await consumer('a', { 'test.Placed': effect('a') })
    await effectCount(stage(), 'a', 4)
    await until(async () => (await a.stats()).duplicates === 2, { what: 'both repetitions' })
    expect(await effects(stage(), 'a')).toEqual({ x: [0, 1, 2], y: [0] })
  })

  it('lets a slow handler outlive the session', async () => {
    const { relay, consumer, tell } = stage()
    await relay()
    let starts = 0
    await consumer('a', {
      'test.Placed': async (context) => {
        starts += 1
        if (context.data.order === 'slow') await context.tx.query('select pg_sleep($1)', [(leaseMs * 1.7) / 1000])
        await effect('a')(context)
      },
    })
    await tell(placed('slow', 1))
    await until(() => starts === 1)
    await tell(placed('slow', 2), placed('other', 1))
    await effectCount(stage(), 'a', 3)
    expect(await effects(stage(), 'a')).toEqual({ slow: [1, 2], other: [1] })
    expect(starts).toBe(3)
  })

  needs('ownStorage', 'joins services that have databases of their own', async () => {
    const { relay, consumer, tell, elsewhere } = stage()
    const other = await elsewhere()
    await relay()
    await relay({ pool: other.pool, outbox: other.outbox })
    await consumer(
      'other',
      { 'test.Placed': async ({ data, append }) => append({ type: 'test.Audited', data }) },
      { pool: other.pool, outbox: other.outbox },
    )
    await consumer('a', { 'test.Audited': effect('a') })
    for (const n of range(5)) await tell(placed('x', n))
    await effectCount(stage(), 'a', 5)
    expect(await effects(stage(), 'a')).toEqual({ x: range(5) })
  })

  it('passes a type nobody here handles over in silence', async () => {
    const { relay, consumer, tell, rows } = stage()
    await relay()
    const a = await consumer('a', { 'test.Placed': effect('a') })
    await tell({ type: 'test.Unhandled', data: { order: 'x', n: 1 } }, placed('x', 2))
    await effectCount(stage(), 'a', 1)
    expect(await rows('select from dead_letters')).toEqual([])
    expect(await a.stats()).toMatchObject({ ignored: 1, handled: 1, deadLetters: 0 })
  })
}
