import type { Pool } from 'pg'
import { type Tx, withTransaction } from '../database/transaction.ts'
import type { EventMessage } from '../message.ts'
import type { ReceivedRecord } from '../ports.ts'
import { traceIdOf } from '../trace.ts'
import { recordColumns, recordValues, type WaitingRow } from './waiting.ts'

export type DeadReason = 'undecodable' | 'unknown-type' | 'attempts-exhausted' | 'killed-the-process'

/** How an event ended. One that `holds` keeps the later events of its key waiting behind it. */
export interface Ending {
  reason: DeadReason
  holds: boolean
  attempts: number
  error: string
}

/** Writes a dead letter for a record that never waited, unless this group has taken charge of it before. */
async function storeDeadLetter(
  database: Pick<Tx, 'query'>,
  group: string,
  record: ReceivedRecord,
  message: Partial<EventMessage>,
  ending: Ending,
): Promise<void> {
  // Bytes that are no event have no id of their own; their place is one.
  const id = message.id ?? record.headers.ce_id ?? `${record.topic}/${record.partition}/${record.offset}`
  const type = message.type ?? record.headers.ce_type ?? ''
  await database.query(
    `with seen as (insert into inbox (consumer_group, event_id) values ($1, $3) on conflict do nothing returning 1)
     insert into dead_letters (id, ${recordColumns}, holds, reason, attempts, error, trace_id, first_failed_at)
     select nextval(pg_get_serial_sequence('waiting', 'seq')), $1, $2, $3, $4, $5, $6::int, $7, $8::json, $9::bytea,
            $10::boolean, $11, $12::int, $13, $14, clock_timestamp()
     from seen`,
    [
      ...recordValues(group, record, { key: record.key ?? '', id, type }),
      ending.holds,
      ending.reason,
      ending.attempts,
      ending.error,
      traceIdOf(record.headers.traceparent) ?? null,
    ],
  )
}

/** Why a record never reached a handler. */
export interface Unreadable {
  reason: DeadReason
  error: string
  /** As far as it could be read. */
  message?: EventMessage
}

/** A record that cannot be an event of ours becomes a dead letter at once; it does not hold its key. */
export async function deadLetterUnreadable(
  pool: Pool,
  group: string,
  record: ReceivedRecord,
  unreadable: Unreadable,
): Promise<void> {
  const { reason, error, message = {} } = unreadable
  await storeDeadLetter(pool, group, record, message, { reason, error, holds: false, attempts: 0 })
}

/** Makes an event that killed the process, before it ever waited, a dead letter that holds its key. */
export async function deadLetterKiller(
  pool: Pool,
  group: string,
  record: ReceivedRecord,
  message: EventMessage,
  starts: number,
): Promise<void> {
  const error = `the process ended ${starts} times while handling it`
  await withTransaction(pool, async (tx) => {
    await tx.query('select lock_key($1, $2)', [group, message.key])
    await storeDeadLetter(tx, group, record, message, {
      reason: 'killed-the-process',
      error,
      holds: true,
      attempts: starts,
    })
  })
}

/** Makes a waiting event a dead letter. Under the key's lock. */
export async function deadLetterWaiting(tx: Tx, group: string, row: WaitingRow, ending: Ending): Promise<void> {
  await tx.query(
    `with gone as (delete from waiting where seq = $1 returning *)
     insert into dead_letters (id, ${recordColumns}, holds, reason, attempts, error, trace_id, first_failed_at)
     select seq, ${recordColumns}, $2, $3, $4, $5, $6, coalesce(first_failed_at, clock_timestamp()) from gone`,
    [row.seq, ending.holds, ending.reason, ending.attempts, ending.error, traceIdOf(row.headers.traceparent) ?? null],
  )
  if (!ending.holds) await tx.query('select promote_head($1, $2)', [group, row.key])
}
