import { Kafka, type KafkaConfig, logLevel } from 'kafkajs'
import type { Log } from '../../ports.ts'

export interface KafkaClientOptions {
  brokers: string[]
  clientId: string
  log: Log
  ssl?: KafkaConfig['ssl']
  sasl?: KafkaConfig['sasl']
}

/**
 * The kafkajs client. All of its own log lines go to debug: it writes ERROR for answers it retries, and every failure
 * that matters reaches us as a rejection, as CRASH, or as missing progress.
 */
export function createClient({ brokers, clientId, log, ssl, sasl }: KafkaClientOptions): Kafka {
  return new Kafka({
    brokers,
    clientId,
    ssl,
    sasl,
    connectionTimeout: 3000,
    requestTimeout: 30_000,
    retry: { initialRetryTime: 100, maxRetryTime: 3000, retries: 8 },
    logLevel: logLevel.INFO,
    logCreator:
      () =>
      ({ namespace, log: { message, ...fields } }) =>
        log.debug({ ...fields, namespace }, `kafkajs: ${message}`),
  })
}
