import type { EventMessage } from './message.ts'
import type { LogRecord, ReceivedRecord } from './ports.ts'

/** CloudEvents 1.0, Kafka binding, binary mode: each attribute a header, the data alone as value. */
const headerNames = {
  id: 'ce_id',
  source: 'ce_source',
  type: 'ce_type',
  subject: 'ce_subject',
  time: 'ce_time',
  schemaVersion: 'ce_schemaversion',
  correlationId: 'ce_correlationid',
  causationId: 'ce_causationid',
  traceparent: 'traceparent',
  tracestate: 'tracestate',
} as const satisfies Partial<Record<keyof EventMessage, string>>

const attributes = Object.entries(headerNames) as [keyof typeof headerNames, string][]

/** The record that carries an event. */
export function toRecord(topic: string, message: EventMessage): LogRecord {
  const headers: Record<string, string> = { ce_specversion: '1.0', 'content-type': 'application/protobuf' }
  for (const [attribute, header] of attributes) {
    const value = message[attribute]
    if (value !== undefined) headers[header] = value
  }
  return { topic, key: message.key, headers, value: message.data }
}

/** The event a record carries, or what keeps it from being one. */
export function fromRecord(record: ReceivedRecord): EventMessage | { fault: string } {
  const { headers, key, value } = record
  if (headers.ce_specversion !== '1.0') return { fault: `ce_specversion is ${headers.ce_specversion ?? 'missing'}` }
  const missing = ['ce_id', 'ce_source', 'ce_type', 'ce_time'].filter((header) => !headers[header])
  if (missing.length > 0) return { fault: `headers missing: ${missing.join(', ')}` }
  if (!key) return { fault: 'the key is missing' }
  const message: Record<string, unknown> = { key, data: value }
  for (const [attribute, header] of attributes) if (headers[header] !== undefined) message[attribute] = headers[header]
  return message as unknown as EventMessage
}
