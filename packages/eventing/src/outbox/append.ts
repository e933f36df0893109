import type { Tx } from '../database/transaction.ts'
import type { LogRecord } from '../ports.ts'

/**
 * Most keys of one append. Each is a lock in PostgreSQL's shared lock table (64 × 100 places by default) until the
 * commit; a larger batch of work is split into transactions.
 */
export const maxKeys = 1000

/** Largest event, payload and headers together. A larger one could be stored but never published: it is refused. */
export const maxEventBytes = 900_000

/** Writes records into the outbox of the transaction's schema, in one statement: see sql/eventing/001-outbox.sql. */
export async function appendRecords(tx: Tx, records: readonly LogRecord[]): Promise<void> {
  if (records.length === 0) return
  const keys = new Set(records.map((record) => record.key)).size
  if (keys > maxKeys) throw new Error(`${keys} keys in one append, at most ${maxKeys}: split the transaction`)
  const headers = records.map((record) => JSON.stringify(record.headers))
  for (const [index, { key, value }] of records.entries()) {
    const bytes = value.byteLength + Buffer.byteLength(headers[index]!) + Buffer.byteLength(key)
    if (bytes > maxEventBytes) throw new Error(`an event of ${bytes} bytes, at most ${maxEventBytes}: send a reference`)
  }
  await tx.query({
    name: 'outbox-append',
    text: 'select append_events($1, $2, $3, $4::bytea[])',
    values: [
      records.map((record) => record.topic),
      records.map((record) => record.key),
      headers,
      records.map((record) => Buffer.from(record.value.buffer, record.value.byteOffset, record.value.byteLength)),
    ],
  })
}
