import { until } from '@lianqiao/testkit'
import { expect, it } from 'vitest'
import { spawnChild } from './spawn.ts'
import { effect, effectCount, effects, placed, range, type Stage } from './stage.ts'

const emptyOutbox = (stage: Stage) =>
  until(async () => (await stage.rows('select from outbox limit 1')).length === 0, { what: 'an empty outbox' })

/** What the writing side promises. */
export function outboxCases(stage: () => Stage): void {
  it('tells nothing of a transaction that was rolled back', async () => {
    const { relay, consumer, tell, inTransaction, outbox } = stage()
    await relay()
    await consumer('a', { 'test.Placed': effect('a') })
    const rolledBack = inTransaction(async (tx) => {
      await outbox.append(tx, [placed('x', 1)])
      throw new Error('changed our mind')
    })
    await expect(rolledBack).rejects.toThrow('changed our mind')
    await tell(placed('x', 2))
    await effectCount(stage(), 'a', 1)
    expect(await effects(stage(), 'a')).toEqual({ x: [2] })
  })

  it('keeps the order of each key with several relays at work', async () => {
    const { relay, consumer, tell } = stage()
    await Promise.all([relay({ batch: 20 }), relay({ batch: 20 }), relay({ batch: 20 })])
    await consumer('a', { 'test.Placed': effect('a') })
    const keys = range(12).map((key) => `k${key}`)
    for (const n of range(25)) await tell(...keys.map((key) => placed(key, n)))
    await effectCount(stage(), 'a', 300)
    expect(await effects(stage(), 'a')).toEqual(Object.fromEntries(keys.map((key) => [key, range(25)])))
    await emptyOutbox(stage())
  })

  it('neither skips nor holds back anything when commits come out of sequence', async () => {
    const { relay, consumer, tell, pool, outbox } = stage()
    await relay()
    await consumer('a', { 'test.Placed': effect('a') })
    // An older id, committed late: a transaction that stays open while others come and go.
    const slow = await pool.connect()
    await slow.query('begin')
    await outbox.append(slow, [placed('slow', 1)])
    for (const n of range(20)) await tell(placed('quick', n))
    await effectCount(stage(), 'a', 20)
    // The second of the slow key must wait for the first, whoever writes it.
    const second = tell(placed('slow', 2))
    await tell(placed('quick', 20))
    await effectCount(stage(), 'a', 21)
    expect((await effects(stage(), 'a')).slow).toBeUndefined()
    await slow.query('commit')
    slow.release()
    await second
    await effectCount(stage(), 'a', 23)
    expect(await effects(stage(), 'a')).toEqual({ quick: range(21), slow: [1, 2] })
  })

  it('goes on when a relay is killed with rows in hand', async () => {
    const { consumer, tell, relay, script } = stage()
    await consumer('a', { 'test.Placed': effect('a') })
    const child = await spawnChild('relay', script)
    for (const n of range(10)) await tell(...range(40).map((key) => placed(`k${key}`, n)))
    child.kill('SIGKILL')
    expect(await child.ended).toBe('SIGKILL')
    for (const n of range(10, 10)) await tell(...range(40).map((key) => placed(`k${key}`, n)))
    await relay()
    await effectCount(stage(), 'a', 800)
    expect(await effects(stage(), 'a')).toEqual(Object.fromEntries(range(40).map((key) => [`k${key}`, range(20)])))
    await emptyOutbox(stage())
  })

  it('is not confused by a relay that slept through its lease and wakes up', async () => {
    const { consumer, tell, relay, script } = stage()
    await consumer('a', { 'test.Placed': effect('a') })
    const child = await spawnChild('relay', script)
    for (const n of range(10)) await tell(...range(40).map((key) => placed(`k${key}`, n)))
    child.kill('SIGSTOP')
    for (const n of range(10, 10)) await tell(...range(40).map((key) => placed(`k${key}`, n)))
    const second = await relay()
    await effectCount(stage(), 'a', 800)
    await emptyOutbox(stage())
    child.kill('SIGCONT')
    await tell(...range(40).map((key) => placed(`k${key}`, 20)))
    await effectCount(stage(), 'a', 840)
    expect(await effects(stage(), 'a')).toEqual(Object.fromEntries(range(40).map((key) => [`k${key}`, range(21)])))
    await emptyOutbox(stage())
    expect((await second.stats()).rows).toBe(0)
    child.kill('SIGKILL')
    await child.ended
  })
}
