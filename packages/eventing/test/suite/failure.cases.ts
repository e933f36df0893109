import { until } from '@lianqiao/testkit'
import { expect, it } from 'vitest'
import { toRecord } from '../../src/cloudevents.ts'
import { discard, listDeadLetters, redrive } from '../../src/index.ts'
import { catalogueOf } from './events.ts'
import { spawnChild } from './spawn.ts'
import { effect, effectCount, effects, placed, range, type Stage } from './stage.ts'

const operator = { who: 'operator@bureau', why: 'the cause was removed' }

const deadLetters = (stage: Stage, group: string, count: number) =>
  until(
    async () => {
      const found = await listDeadLetters(stage.pool, stage.group(group))
      return found.length >= count && found
    },
    { timeoutMs: 20_000, what: `${count} dead letters` },
  )

/** A handler that refuses the orders in `refused`. */
const refusing = (who: string, refused: Set<string>, tries: string[] = []) => ({
  'test.Placed': async (context: Parameters<ReturnType<typeof effect>>[0]) => {
    const { order, n } = context.data
    tries.push(`${order}${n}`)
    await effect(who)(context)
    if (refused.has(order)) throw new Error(`no ${order}`)
  },
})

/** What happens when handlers fail, or messages are no messages. */
export function failureCases(stage: () => Stage): void {
  it('tries a failing handler again with pauses until it works, and its failed tries leave nothing behind', async () => {
    const { relay, consumer, tell } = stage()
    await relay()
    const attempts: number[] = []
    await consumer('a', {
      'test.Placed': async (context) => {
        await effect('a')(context)
        context.append({ type: 'test.Audited', data: context.data })
        attempts.push(context.attempt)
        if (attempts.length < 5) throw new Error('not yet')
      },
    })
    await consumer('b', { 'test.Audited': effect('b') })
    await tell(placed('x', 1))
    await effectCount(stage(), 'b', 1)
    expect(attempts).toEqual([1, 2, 3, 4, 5])
    expect(await effects(stage(), 'a')).toEqual({ x: [1] })
    expect(await effects(stage(), 'b')).toEqual({ x: [1] })
  })

  it('makes what never works a dead letter with reason, attempts and trace; its key waits, other keys go on', async () => {
    const { relay, consumer, inTransaction, outbox, tell, group, rows } = stage()
    await relay()
    const refused = new Set(['bad'])
    const tries: string[] = []
    await consumer('a', refusing('a', refused, tries))
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01'
    const [id] = await inTransaction((tx) => outbox.append(tx, [{ ...placed('bad', 0), traceparent }]))
    for (const n of range(5, 1)) await tell(placed('bad', n), placed('good', n))
    await effectCount(stage(), 'a', 5)
    const [letter] = await deadLetters(stage(), 'a', 1)
    expect(letter).toMatchObject({
      group: group('a'),
      key: 'bad',
      eventId: id,
      type: 'test.Placed',
      reason: 'attempts-exhausted',
      attempts: 6,
      traceId: '0af7651916cd43dd8448eb211c80319c',
    })
    expect(letter!.error).toContain('no bad')
    expect(letter!.deadAt.getTime()).toBeGreaterThanOrEqual(letter!.firstFailedAt.getTime())
    await until(async () => (await rows('select from waiting')).length === 5)
    expect(await effects(stage(), 'a')).toEqual({ good: range(5, 1) })
    // None of the later ones was even tried.
    expect(tries.filter((name) => name.startsWith('bad'))).toEqual(Array(6).fill('bad0'))
  })

  it('redrives in the old order, once however often it is asked, and writes down who and why', async () => {
    const { relay, consumer, tell, pool, group, rows } = stage()
    await relay()
    const refused = new Set(['bad', 'worse'])
    await consumer('a', refusing('a', refused))
    for (const n of range(4)) await tell(placed('bad', n), placed('worse', n))
    await deadLetters(stage(), 'a', 2)
    await until(async () => (await rows('select from waiting')).length === 6)
    refused.clear()
    const ask = () => redrive(pool, { group: group('a'), which: { key: 'bad' }, ...operator })
    const answers = await Promise.all([ask(), ask(), ask()])
    expect(answers.toSorted()).toEqual([0, 0, 1])
    await effectCount(stage(), 'a', 4)
    expect(await effects(stage(), 'a')).toEqual({ bad: range(4) })
    expect(await ask()).toBe(0)
    expect(await redrive(pool, { group: group('a'), which: { all: true }, ...operator })).toBe(1)
    await effectCount(stage(), 'a', 8)
    await tell(placed('bad', 4), placed('worse', 4))
    await effectCount(stage(), 'a', 10)
    expect(await effects(stage(), 'a')).toEqual({ bad: range(5), worse: range(5) })
    const actions = await rows('select action, key, who, why from dead_letter_actions order by id')
    expect(actions).toEqual(['bad', 'worse'].map((key) => ({ action: 'redrive', key, ...operator })))
    expect(await rows('select from waiting')).toEqual([])
  })

  it('holds a key again when the redriven event fails again', async () => {
    const { relay, consumer, tell, pool, group, rows } = stage()
    await relay()
    const refused = new Set(['bad'])
    await consumer('a', refusing('a', refused))
    await tell(...range(3).map((n) => placed('bad', n)))
    const [first] = await deadLetters(stage(), 'a', 1)
    await until(async () => (await rows('select from waiting')).length === 2)
    expect(await redrive(pool, { group: group('a'), which: { id: first!.id }, ...operator })).toBe(1)
    const [again] = await deadLetters(stage(), 'a', 1)
    expect(again).toMatchObject({ id: first!.id, eventId: first!.eventId, behind: 2 })
    refused.clear()
    await redrive(pool, { group: group('a'), which: { id: again!.id }, ...operator })
    await effectCount(stage(), 'a', 3)
    expect(await effects(stage(), 'a')).toEqual({ bad: range(3) })
  })

  it('lets the key go on without a dead letter that is discarded', async () => {
    const { relay, consumer, tell, pool, group, rows } = stage()
    await relay()
    await consumer('a', {
      'test.Placed': async (context) => {
        if (context.data.n === 0) throw new Error('never')
        await effect('a')(context)
      },
    })
    await tell(...range(4).map((n) => placed('x', n)))
    const [letter] = await deadLetters(stage(), 'a', 1)
    expect(await discard(pool, { group: group('a'), which: { id: letter!.id }, ...operator })).toBe(1)
    expect(await discard(pool, { group: group('a'), which: { id: letter!.id }, ...operator })).toBe(0)
    await effectCount(stage(), 'a', 3)
    expect(await effects(stage(), 'a')).toEqual({ x: [1, 2, 3] })
    expect(await rows('select action, who from dead_letter_actions')).toEqual([
      { action: 'discard', who: operator.who },
    ])
  })

  it('puts what cannot be read and what nobody knows to the dead letters at once, without holding the key', async () => {
    const { consumer, relay, tell, transport, script, rows, pool, group } = stage()
    await relay()
    const a = await consumer('a', { 'test.Placed': effect('a') })
    const { topic } = catalogueOf(script.prefix)['test.Placed']
    const message = { id: 'e1', source: '/elsewhere', type: 'test.Placed', time: new Date(0).toISOString(), key: 'x' }
    const garbled = toRecord(topic, { ...message, data: Buffer.from('{') })
    const unknown = toRecord(topic, { ...message, id: 'e2', type: 'test.Unheard', data: Buffer.from('{}') })
    const noEvent = { topic, key: 'x', headers: { colour: 'red' }, value: Buffer.from('hello') }
    const publisher = await transport.publisher()
    await publisher.publish([garbled, unknown, noEvent])
    await publisher.publish([garbled])
    await publisher.close()
    await tell(placed('x', 1))
    await effectCount(stage(), 'a', 1)
    const letters = await deadLetters(stage(), 'a', 3)
    expect(letters.map(({ reason, attempts }) => [reason, attempts])).toEqual([
      ['undecodable', 0],
      ['unknown-type', 0],
      ['undecodable', 0],
    ])
    expect(await rows('select from waiting')).toEqual([])
    expect((await a.stats()).failures).toBe(0)
    // Redriving what still cannot be read brings it back to where it was.
    expect(await redrive(pool, { group: group('a'), which: { all: true }, ...operator })).toBe(3)
    const again = await deadLetters(stage(), 'a', 3)
    expect(again.map(({ reason }) => reason)).toEqual(letters.map(({ reason }) => reason))
    await tell(placed('x', 2))
    await effectCount(stage(), 'a', 2)
  })

  it('finds the event that kills the process, makes it a dead letter, and goes on with the rest', async () => {
    const { relay, tell, script, group } = stage()
    await relay()
    await tell(...range(6).map((n) => placed(`k${n}`, n)), placed('killer', 0), placed('killer', 1))
    const ends: unknown[] = []
    let last = await spawnChild('killed-by-order', script)
    const watch = async () => {
      for (;;) {
        const end = await last.ended
        ends.push(end)
        if (ends.length > 8 || end !== 'SIGKILL') return
        last = await spawnChild('killed-by-order', script)
      }
    }
    const watching = watch()
    const [letter] = await until(
      async () => {
        const found = await listDeadLetters(stage().pool, group('child'))
        return found.length > 0 && found
      },
      { timeoutMs: 60_000, everyMs: 50, what: 'the killer to be a dead letter' },
    )
    expect(letter).toMatchObject({ key: 'killer', reason: 'killed-the-process', attempts: 3 })
    await effectCount(stage(), 'child', 6)
    await tell(placed('k0', 7))
    await effectCount(stage(), 'child', 7)
    // The next of its key waits behind it, so the process lives.
    expect(Object.keys(await effects(stage(), 'child'))).not.toContain('killer')
    expect(ends).toEqual(['SIGKILL', 'SIGKILL', 'SIGKILL', 'SIGKILL'])
    last.kill('SIGTERM')
    await watching
    expect(ends.at(-1)).toBe(0)
  }, 120_000)
}
