import { type Kafka, Partitioners, type Producer } from 'kafkajs'
import type { LogRecord, Publisher } from '../../ports.ts'
import { within } from '../../wait.ts'

/**
 * An idempotent producer, acks from all in-sync replicas, one request at a time.
 *
 * A producer that failed is thrown away. Its failed batch may have been written, and then its sequence numbers are
 * taken: kafkajs would give the same numbers to the next batch, and the broker would take that one for the repetition,
 * acknowledge it and drop it. A fresh producer has an id of its own; the worst it does is to write a batch twice.
 */
export function createKafkaPublisher(kafka: Kafka, timeoutMs: number): Publisher {
  let current: Promise<Producer> | undefined

  async function connect(): Promise<Producer> {
    const producer = kafka.producer({
      idempotent: true,
      maxInFlightRequests: 1,
      allowAutoTopicCreation: false,
      createPartitioner: Partitioners.DefaultPartitioner,
      retry: { initialRetryTime: 50, maxRetryTime: 1000, retries: 5 },
    })
    try {
      await producer.connect()
      return producer
    } catch (error) {
      // It must never be used: without its id it would send, but not idempotently.
      await producer.disconnect().catch(() => {})
      throw error
    }
  }

  function discard(): void {
    const failed = current
    current = undefined
    failed?.then((producer) => producer.disconnect()).catch(() => {})
  }

  async function send(records: readonly LogRecord[]): Promise<void> {
    const byTopic = Map.groupBy(records, (record) => record.topic)
    current ??= connect()
    const producer = await current
    await producer.sendBatch({
      acks: -1,
      topicMessages: [...byTopic].map(([topic, found]) => ({
        topic,
        messages: found.map(({ key, headers, value }) => ({ key, headers, value: value as Buffer })),
      })),
    })
  }

  return {
    async publish(records) {
      try {
        if (!(await within(send(records), timeoutMs))) throw new Error(`no answer from Kafka within ${timeoutMs} ms`)
      } catch (error) {
        discard()
        throw error
      }
    },
    async close() {
      const producer = await current?.catch(() => undefined)
      current = undefined
      await producer?.disconnect()
    },
  }
}
