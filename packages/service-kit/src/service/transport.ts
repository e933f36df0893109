import { createKafkaTransport, createLocalTransport, type Transport } from '@lianqiao/eventing'
import type { Pool } from 'pg'
import type { Log } from '../log.ts'
import type { BaseConfig } from './base-settings.ts'

/** The transport that the configuration chooses. */
export function createTransport(config: BaseConfig, options: { service: string; pool: Pool; log: Log }): Transport {
  const { pool, log, service } = options
  if (config.transport === 'local') return createLocalTransport({ pool, log })
  return createKafkaTransport({ brokers: config.kafkaBrokers?.split(',') ?? [], clientId: service, log })
}
