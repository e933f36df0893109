import { randomBytes, randomUUID } from 'node:crypto'
import { parseArgs } from 'node:util'
import {
  applyTopics,
  createKafkaTransport,
  createRelay,
  eventingMigrations,
  type Log,
  type LogRecord,
  migrate,
  withTransaction,
} from '@lianqiao/eventing'
import { createDatabase, startKafka, startPostgres, until } from '@lianqiao/testkit'
import { Kafka, logLevel, Partitioners } from 'kafkajs'
import { Pool } from 'pg'
import type { Figure } from './figure.ts'

export interface RelayBenchOptions {
  /** Events of one run. */
  events?: number
  runs?: number
}

const silent = () => {}
const log: Log = {
  debug: silent,
  info: silent,
  warn: (fields, message) => console.error(message, fields),
  error: silent,
}

/** One publish of the relay, one sendBatch of the rival: both sides send batches of the same size. */
const batch = 2000
const topic = 'bench.v1'

/** Events as the platform writes them: a lead's id as key, CloudEvents headers, a quarter kilobyte of payload. */
function makeRecords(count: number): LogRecord[] {
  return Array.from({ length: count }, (_, index) => ({
    topic,
    key: `lead-${index % 997}`,
    headers: {
      ce_specversion: '1.0',
      'content-type': 'application/protobuf',
      ce_id: randomUUID(),
      ce_source: '/lianqiao/leads',
      ce_type: 'LeadSubmitted',
      ce_time: '2026-11-23T12:00:00.000Z',
      ce_correlationid: randomUUID(),
      traceparent: `00-${randomBytes(16).toString('hex')}-${randomBytes(8).toString('hex')}-01`,
    },
    value: randomBytes(250),
  }))
}

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!

/** Seconds the raw producer takes for the records. */
async function raw(kafka: Kafka, records: LogRecord[]): Promise<number> {
  const producer = kafka.producer({
    idempotent: true,
    maxInFlightRequests: 1,
    createPartitioner: Partitioners.DefaultPartitioner,
  })
  await producer.connect()
  const messages = records.map(({ key, headers, value }) => ({ key, headers, value: value as Buffer }))
  const from = performance.now()
  for (let start = 0; start < messages.length; start += batch)
    await producer.sendBatch({ acks: -1, topicMessages: [{ topic, messages: messages.slice(start, start + batch) }] })
  const seconds = (performance.now() - from) / 1000
  await producer.disconnect()
  return seconds
}

async function fill(pool: Pool, records: LogRecord[]): Promise<void> {
  for (let start = 0; start < records.length; start += 1000) {
    const part = records.slice(start, start + 1000)
    await withTransaction(pool, (tx) =>
      tx.query('select append_events($1, $2, $3, $4::bytea[])', [
        part.map((record) => record.topic),
        part.map((record) => record.key),
        part.map((record) => JSON.stringify(record.headers)),
        part.map((record) => record.value),
      ]),
    )
  }
  await pool.query('analyze outbox')
}

/** Seconds from the relay's start until the last row is published and removed. */
async function ours(pool: Pool, brokers: string[], records: LogRecord[]): Promise<number> {
  await fill(pool, records)
  const transport = createKafkaTransport({ brokers, clientId: 'bench', log })
  const relay = createRelay({ pool, transport, outbox: { onWake: () => silent }, log, batch })
  const from = performance.now()
  await relay.start()
  const empty = async () => (await pool.query('select from outbox limit 1')).rowCount === 0
  await until(empty, { timeoutMs: 300_000, everyMs: 20, what: 'an empty outbox' })
  const seconds = (performance.now() - from) / 1000
  await relay.stop()
  await transport.close()
  return seconds
}

/** Outbox events per second to Kafka, over a raw kafkajs batch producer that writes the same bytes in the same run. */
export async function relay({ events = 40_000, runs = 5 }: RelayBenchOptions = {}): Promise<Figure[]> {
  const [postgres, broker] = await Promise.all([startPostgres(), startKafka()])
  if (!postgres.available) throw new Error(postgres.reason)
  if (!broker.available) throw new Error(broker.reason)
  const database = await createDatabase(postgres)
  const pool = new Pool({ connectionString: database.url, options: '-c search_path=bench' })
  const kafka = new Kafka({ brokers: broker.brokers, logLevel: logLevel.NOTHING })
  const admin = kafka.admin()
  try {
    await migrate(pool, { schema: 'bench', directories: eventingMigrations })
    await admin.connect()
    const topics = [{ topic, partitions: 12, retentionHours: 1 }]
    await applyTopics(admin, { topics, replicationFactor: 1, minInSyncReplicas: 1 })
    const warm = makeRecords(batch * 2)
    await raw(kafka, warm)
    await ours(pool, broker.brokers, warm)
    const rates: number[] = []
    const ratios: number[] = []
    for (let run = 0; run < runs; run += 1) {
      const records = makeRecords(events)
      // By turns, since the machine may be busier in one half than in the other.
      const before = await raw(kafka, records)
      const seconds = await ours(pool, broker.brokers, records)
      const after = await raw(kafka, records)
      rates.push(events / seconds)
      ratios.push((before + after) / 2 / seconds)
    }
    const ratio = median(ratios)
    return [
      {
        name: 'relay',
        variant: 'outbox to Kafka',
        value: Math.round(median(rates)),
        unit: 'events/s',
        rival: 'raw kafkajs batch producer, the same bytes',
        ratio,
        runs,
        spread: (Math.max(...ratios) - Math.min(...ratios)) / ratio,
      },
    ]
  } finally {
    await admin.disconnect()
    await pool.end()
    await Promise.all([postgres.stop(), broker.stop()])
  }
}

export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { json: { type: 'boolean' }, events: { type: 'string' }, runs: { type: 'string' } },
  })
  const figures = await relay({
    events: values.events ? Number(values.events) : undefined,
    runs: values.runs ? Number(values.runs) : undefined,
  })
  for (const figure of figures)
    console.log(
      values.json
        ? JSON.stringify(figure)
        : `${figure.variant}: ${figure.value} ${figure.unit}, ${figure.ratio.toFixed(2)} of ${figure.rival}`,
    )
  return 0
}
