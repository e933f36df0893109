import type { Admin, Consumer, EachBatchPayload, Kafka, KafkaMessage, TopicPartitionOffset } from 'kafkajs'
import type { Log, ReceivedRecord, SubscribeOptions, Subscription } from '../../ports.ts'
import { pause, within } from '../../wait.ts'
import { createLagMeter } from '../lag-meter.ts'
import { createPositionWriter } from '../positions.ts'
import { measureLag } from './lag.ts'

export interface KafkaSubscriptionOptions extends SubscribeOptions {
  kafka: Kafka
  admin(): Promise<Admin>
  /** A member that sends no heartbeat for so long is taken for dead, milliseconds. */
  sessionTimeoutMs: number
  log: Log
}

const text = (value: Buffer | string | (Buffer | string)[] | undefined): string =>
  Array.isArray(value) ? text(value[0]) : (value?.toString() ?? '')

function toReceived(topic: string, partition: number, message: KafkaMessage): ReceivedRecord {
  const headers: Record<string, string> = {}
  for (const [name, value] of Object.entries(message.headers ?? {})) headers[name] = text(value)
  const { key, value, offset } = message
  return { topic, partition, offset, key: key?.toString() ?? null, headers, value: value ?? Buffer.alloc(0) }
}

/** kafkajs stops for good on these, though the broker only went away: the consumer is built anew. */
const passing = new Set([
  'KafkaJSNoBrokerAvailableError',
  'KafkaJSConnectionError',
  'KafkaJSConnectionClosedError',
  'KafkaJSRequestTimeoutError',
  'KafkaJSBrokerNotFound',
  'KafkaJSGroupCoordinatorNotFound',
])

/** A member of a consumer group on kafkajs, with its traps closed: see docs/decisions/012-only-one-folder-knows-kafkajs-and-closes-its-traps.md. */
export async function subscribeToKafka(options: KafkaSubscriptionOptions): Promise<Subscription> {
  const { kafka, group, topics, maxBatch, sessionTimeoutMs, log, onBatch } = options
  const inHand = new Set<AbortController>()
  const stopping = new AbortController()
  let consumer: Consumer | undefined
  let partitions = 0
  let lastProgress = performance.now()

  /** kafkajs would write positions between two fetches, and all of the group would wait for it. */
  const positions = createPositionWriter<TopicPartitionOffset>(
    (places) => consumer!.commitOffsets(places),
    (error) => log.debug({ err: error, group }, 'positions could not be written; the next ones will say more'),
  )

  /** A piece of a fetched batch, again and again until it works or is not ours any more. */
  async function work(records: ReceivedRecord[], lost: AbortController): Promise<boolean> {
    const { topic, partition } = records[0]!
    while (!lost.signal.aborted) {
      try {
        await onBatch({ topic, partition, records, signal: lost.signal })
        lastProgress = performance.now()
        return true
      } catch (error) {
        if (lost.signal.aborted) return false
        log.warn({ err: error, group, topic, partition }, 'a batch failed and comes again')
        await pause(500, lost.signal)
      }
    }
    return false
  }

  async function eachBatch({ batch, heartbeat, resolveOffset, isRunning, isStale }: EachBatchPayload): Promise<void> {
    const lost = new AbortController()
    inHand.add(lost)
    let refusal: unknown
    // A long batch outlives the session only because of this; a refused heartbeat means the partition is another's.
    const beating = setInterval(
      () =>
        heartbeat().catch((error) => {
          refusal ??= error
          lost.abort()
        }),
      sessionTimeoutMs / 10,
    )
    if (stopping.signal.aborted) lost.abort()
    try {
      for (let start = 0; start < batch.messages.length && isRunning() && !isStale(); start += maxBatch) {
        const messages = batch.messages.slice(start, start + maxBatch)
        const records = messages.map((message) => toReceived(batch.topic, batch.partition, message))
        if (!(await work(records, lost))) break
        const last = messages.at(-1)!.offset
        resolveOffset(last)
        const { topic, partition } = batch
        positions.moved(`${topic}/${partition}`, { topic, partition, offset: String(BigInt(last) + 1n) })
      }
    } finally {
      clearInterval(beating)
      inHand.delete(lost)
    }
    // Whoever takes the partition up next begins where this one ended.
    if (refusal || stopping.signal.aborted) await positions.settled()
    if (refusal) throw refusal
  }

  async function build(): Promise<void> {
    const fresh = kafka.consumer({
      groupId: group,
      sessionTimeout: sessionTimeoutMs,
      rebalanceTimeout: Math.max(sessionTimeoutMs * 2, 10_000),
      heartbeatInterval: sessionTimeoutMs / 10,
      maxBytesPerPartition: 262_144,
      maxBytes: 4_194_304,
      maxWaitTimeInMs: 300,
      allowAutoTopicCreation: false,
      retry: {
        initialRetryTime: 100,
        maxRetryTime: 3000,
        retries: 10,
        restartOnFailure: async () => !stopping.signal.aborted,
      },
    })
    fresh.on(fresh.events.GROUP_JOIN, ({ payload }) => {
      partitions = Object.values(payload.memberAssignment).flat().length
    })
    fresh.on(fresh.events.CRASH, ({ payload: { error, restart } }) => {
      if (restart || stopping.signal.aborted) return
      if (passing.has(error.name) || passing.has((error.cause as Error | undefined)?.name ?? '')) void rebuild(error)
      else options.onFatal(error)
    })
    consumer = fresh
    await fresh.connect()
    await fresh.subscribe({ topics: [...topics], fromBeginning: true })
    await fresh.run({ eachBatch, eachBatchAutoResolve: false, autoCommit: false, partitionsConsumedConcurrently: 8 })
  }

  async function rebuild(cause: Error): Promise<void> {
    log.warn({ err: cause, group }, 'the Kafka consumer stopped itself; building it anew')
    await consumer?.disconnect().catch(() => {})
    for (;;) {
      await pause(1000, stopping.signal)
      if (stopping.signal.aborted) return
      try {
        return await build()
      } catch (error) {
        log.warn({ err: error, group }, 'the Kafka consumer could not be built yet')
        await consumer?.disconnect().catch(() => {})
      }
    }
  }

  await build()
  const meter = createLagMeter({
    measure: async () => {
      const lag = await measureLag(await options.admin(), group, topics)
      if (lag === 0) lastProgress = performance.now()
      return lag
    },
    everyMs: 5000,
    limitMs: 5000,
    failed: (error) => log.debug({ err: error, group }, 'the lag is not known'),
  })

  return {
    stats: () => ({
      partitions,
      lag: meter.lag(),
      lagAgeMs: meter.ageMs(),
      sinceProgressMs: performance.now() - lastProgress,
    }),
    async stop({ deadlineMs = 10_000 } = {}) {
      stopping.abort()
      meter.stop()
      for (const lost of inHand) lost.abort()
      // stop() lets the batches in hand end, commits what was resolved and leaves the group.
      if (!(await within(consumer?.stop() ?? Promise.resolve(), deadlineMs)))
        log.warn({ group }, 'left the group with events in hand; they come again')
      await within(consumer?.disconnect().catch(() => {}) ?? Promise.resolve(), 3000)
    },
  }
}
