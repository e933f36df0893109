import type { Admin } from 'kafkajs'
import type { Transport } from '../../ports.ts'
import { createClient, type KafkaClientOptions } from './client.ts'
import { createKafkaPublisher } from './publisher.ts'
import { subscribeToKafka } from './subscription.ts'

export interface KafkaTransportOptions extends KafkaClientOptions {
  /** A consumer that sends no heartbeat for so long is taken for dead, milliseconds. */
  sessionTimeoutMs?: number
}

/** Apache Kafka through kafkajs. The topics are made beforehand: see `applyTopics`. */
export function createKafkaTransport(options: KafkaTransportOptions): Transport {
  const { log, sessionTimeoutMs = 30_000 } = options
  const kafka = createClient(options)
  let connecting: Promise<Admin> | undefined

  /** One connection for looking at lags; made anew after it failed. */
  function admin(): Promise<Admin> {
    connecting ??= (async () => {
      const fresh = kafka.admin({ retry: { retries: 2 } })
      fresh.on(fresh.events.DISCONNECT, () => {
        connecting = undefined
      })
      await fresh.connect()
      return fresh
    })().catch((error) => {
      connecting = undefined
      throw error
    })
    return connecting
  }

  return {
    name: 'kafka',
    features: { ownStorage: true },
    publisher: async ({ timeoutMs = 10_000 } = {}) => createKafkaPublisher(kafka, timeoutMs),
    subscribe: (subscription) => subscribeToKafka({ ...subscription, kafka, admin, sessionTimeoutMs, log }),
    async close() {
      await connecting?.then((open) => open.disconnect()).catch(() => {})
    },
  }
}
