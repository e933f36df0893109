import { until } from '@lianqiao/testkit'
import { expect, it } from 'vitest'
import { createOutbox, type EventCatalogue, type EventMessage } from '../../src/index.ts'
import { catalogueOf, type Events } from './events.ts'
import { placed, type Stage } from './stage.ts'

/** What an event carries with it. */
export function meaningCases(stage: () => Stage): void {
  it('carries the trace, the journey and the cause through all hops', async () => {
    const { relay, consumer, inTransaction, outbox } = stage()
    await relay()
    const seen: EventMessage[] = []
    await consumer('a', {
      'test.Placed': async ({ data, message, append }) => {
        seen.push(message)
        append({ type: 'test.Audited', data })
      },
    })
    await consumer('b', { 'test.Audited': async ({ message }) => void seen.push(message) })
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01'
    const [id] = await inTransaction((tx) =>
      outbox.append(tx, [
        { ...placed('x', 1), traceparent, tracestate: 'a=b', correlationId: 'journey', subject: 's' },
      ]),
    )
    outbox.wake()
    await until(() => seen.length === 2)
    expect(seen[0]).toMatchObject({ id, source: '/test', type: 'test.Placed', key: 'x', subject: 's', traceparent })
    expect(seen[1]).toMatchObject({ causationId: id, correlationId: 'journey', key: 'x', tracestate: 'a=b' })
    expect(seen[1]!.traceparent).toContain('0af7651916cd43dd8448eb211c80319c')
    expect(seen[1]!.id).not.toBe(id)
    expect(Date.parse(seen[1]!.time)).toBeGreaterThanOrEqual(Date.parse(seen[0]!.time))
  })

  it('lets old and new versions of an event live side by side', async () => {
    const { relay, consumer, inTransaction, tell, script } = stage()
    await relay()
    interface Newer extends Omit<Events, 'test.Placed'> {
      'test.Placed': { order: string; n: number; colour: string }
    }
    const old = catalogueOf(script.prefix)
    const newer = {
      ...old,
      'test.Placed': {
        ...old['test.Placed'],
        schemaVersion: '2',
        decode: (bytes: Uint8Array) => ({ colour: 'grey', ...old['test.Placed'].decode(bytes) }),
      },
    } as unknown as EventCatalogue<Newer>
    const newOutbox = createOutbox<Newer>({ catalogue: newer, source: '/newer' })
    const seenByOld: unknown[] = []
    const seenByNew: unknown[] = []
    await consumer('old', { 'test.Placed': async ({ data }) => void seenByOld.push([data.order, data.n]) })
    await consumer(
      'new',
      {
        'test.Placed': async ({ data, message }) => {
          seenByNew.push([data.n, (data as Newer['test.Placed']).colour, message.schemaVersion])
        },
      },
      { catalogue: newer as unknown as EventCatalogue<Events> },
    )
    await tell(placed('x', 1))
    const data = { order: 'x', n: 2, colour: 'red' }
    await inTransaction((tx) => newOutbox.append(tx, [{ type: 'test.Placed', data }]))
    await until(() => seenByOld.length === 2 && seenByNew.length === 2)
    expect(seenByOld).toEqual([
      ['x', 1],
      ['x', 2],
    ])
    expect(seenByNew).toEqual([
      [1, 'grey', undefined],
      [2, 'red', '2'],
    ])
  })
}
