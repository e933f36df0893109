import { type DomainEvent, type Events, eventCatalogue } from '@lianqiao/contracts'
import {
  type Consumer,
  createConsumer,
  type EventCatalogue,
  type HandlerContext,
  type Handlers,
  type NewEvent,
  type Outbox,
  type SubscribeOptions,
  type Transport,
} from '@lianqiao/eventing'
import type { Log } from '@lianqiao/service-kit'
import type { Pool } from 'pg'

type Type = keyof Events & string
type Delivery = { beforeCommit(): Promise<void>; ended?: 'handled' | { error: unknown } }

export type Pipeline = {
  /**
   * Brings an event through the consumer's pipeline and takes those that follow out of the outbox; what is not given of
   * the data is the default of its field. Throws what the handler threw, or where no handler came to run. `beforeCommit`
   * is awaited once the handler is through, before its transaction commits.
   */
  handle<T extends Type>(type: T, data: Partial<Events[T]>, beforeCommit?: () => Promise<void>): Promise<DomainEvent[]>
  /** Takes the events out of the outbox, oldest first, as a relay does. */
  takeEvents(): Promise<(DomainEvent & { key: string })[]>
  stop(): Promise<void>
}

/** A failure is a test's to see at once: nothing is tried again while it looks. */
const NO_RETRY = { inPlaceMs: [], firstMs: 3_600_000, maxMs: 3_600_000 }

/** The consumer of a service behind a transport that carries what the test hands to it, one event a batch. */
export async function openPipeline(options: {
  name: string
  pool: Pool
  outbox: Outbox<Events>
  handlers: Handlers<Events>
  log: Log
  concurrency: number
}): Promise<Pipeline> {
  const { name, pool, outbox, log, concurrency } = options
  const deliveries = new Map<string, Delivery>()
  const { transport, deliver } = handCarried()
  const catalogue: EventCatalogue<Events> = eventCatalogue
  let consumer: Consumer | undefined
  if (Object.keys(options.handlers).length > 0) {
    const handlers = observed(options.handlers, deliveries)
    const onFatal = (error: Error) => log.fatal({ err: error }, 'the pipeline is lost')
    const equipment = { group: name, pool, outbox, log, concurrency, catalogue, handlers, transport, retry: NO_RETRY }
    consumer = createConsumer<Events>({ ...equipment, onFatal })
    await consumer.start()
  }

  async function take(where: string, values: string[]): Promise<(DomainEvent & { key: string })[]> {
    const { rows } = await pool.query<{ id: number; type: Type; key: string; payload: Buffer }>(
      `delete from outbox where ${where} returning id, headers ->> 'ce_type' as type, key, payload`,
      values,
    )
    return rows
      .sort((a, b) => a.id - b.id)
      .map(({ type, key, payload }) => ({ type, data: catalogue[type].decode(payload), key }) as never)
  }

  return {
    async handle(type, data, beforeCommit = async () => {}) {
      const { decode } = catalogue[type]
      // TypeScript does not see that a type and its own data are one of the events.
      const event = { type, data: Object.assign({}, decode(new Uint8Array()), data) } as unknown as NewEvent<Events>
      const [record] = outbox.recordsOf([event])
      const id = record?.headers.ce_id
      if (record === undefined || id === undefined) throw new Error(`no record was made of ${type}`)
      const delivery: Delivery = { beforeCommit }
      deliveries.set(id, delivery)
      await deliver(record)
      deliveries.delete(id)
      if (delivery.ended === undefined) throw new Error(`${type} came to no handler of ${name}`)
      if (delivery.ended !== 'handled') throw delivery.ended.error
      const followers = await take(`headers ->> 'ce_causationid' = $1`, [id])
      return followers.map(({ key: _, ...follower }) => follower)
    },
    takeEvents: () => take('true', []),
    stop: async () => consumer?.stop(),
  }
}

/** The handlers, with how each delivery ended noted beside it. */
function observed(handlers: Handlers<Events>, deliveries: ReadonlyMap<string, Delivery>): Handlers<Events> {
  const around = (handler: (context: never) => Promise<void>) => async (context: HandlerContext<Events, Type>) => {
    const delivery = deliveries.get(context.message.id)
    try {
      await handler(context as never)
      await delivery?.beforeCommit()
      if (delivery) delivery.ended = 'handled'
    } catch (error) {
      if (delivery) delivery.ended = { error }
      throw error
    }
  }
  return Object.fromEntries(Object.entries(handlers).map(([type, handler]) => [type, around(handler)]))
}

/** A transport whose only publisher is the test. Each record has a partition of its own, so that none waits for another. */
function handCarried() {
  let onBatch: SubscribeOptions['onBatch'] = () => Promise.reject(new Error('nobody subscribed'))
  let partition = 0
  const transport: Transport = {
    name: 'hand-carried',
    features: { ownStorage: true },
    publisher: () => Promise.reject(new Error('nothing is published: events stay in the outbox')),
    async subscribe(options) {
      onBatch = options.onBatch
      const stats = { partitions: 0, lag: 0, lagAgeMs: 0, sinceProgressMs: 0 }
      return { stop: async () => {}, stats: () => stats }
    },
    close: async () => {},
  }
  async function deliver(record: ReturnType<Outbox<Events>['recordsOf']>[number]): Promise<void> {
    partition += 1
    const { signal } = new AbortController()
    await onBatch({ topic: record.topic, partition, records: [{ ...record, partition, offset: '0' }], signal })
  }
  return { transport, deliver }
}
