import { escapeLiteral, type QueryResult } from 'pg'
import type { Tx } from '../database/transaction.ts'
import type { EventMessage } from '../message.ts'
import type { ReceivedRecord } from '../ports.ts'

/** An event in the waiting table, as the retry worker takes it. */
export interface WaitingRow {
  seq: string
  key: string
  event_id: string
  type: string
  topic: string
  partition: number
  log_offset: string
  headers: Record<string, string>
  payload: Buffer
  failures: number
  open_starts: number
}

export const recordOf = (row: WaitingRow): ReceivedRecord => ({
  topic: row.topic,
  partition: row.partition,
  offset: row.log_offset,
  key: row.key,
  headers: row.headers,
  value: row.payload,
})

export type Admission = 'new' | 'seen' | 'held'

/**
 * Begins a transaction, takes the keys' locks and says of each event whether it may be handled now. In one message to
 * the database, since this is on the way of every event; so the values stand in the text, as literals.
 */
export async function admit(tx: Tx, group: string, messages: readonly EventMessage[]): Promise<Admission[]> {
  const array = (values: string[]) => `array[${values.map((value) => escapeLiteral(value)).join(', ')}]`
  const keys = array(messages.map(({ key }) => key))
  const ids = array(messages.map(({ id }) => id))
  const results = await tx.query(`begin; select admit_events(${escapeLiteral(group)}, ${keys}, ${ids}) as admissions`)
  return (results as unknown as QueryResult<{ admissions: Admission[] }>[])[1]!.rows[0]!.admissions
}

export interface Failure {
  failures: number
  dueInMs: number
  error: string
}

/** The columns `waiting` and `dead_letters` share, and their values, in the same order: $1 to $9. */
export const recordColumns = 'consumer_group, key, event_id, type, topic, partition, log_offset, headers, payload'

export const recordValues = (
  group: string,
  record: ReceivedRecord,
  { key, id, type }: Pick<EventMessage, 'key' | 'id' | 'type'>,
): unknown[] => [
  group,
  key,
  id,
  type,
  record.topic,
  record.partition,
  record.offset,
  JSON.stringify(record.headers),
  record.value,
]

/** Sets an event behind the others of its key, or with a failure at its head. Under the key's lock. */
export async function hold(
  tx: Tx,
  group: string,
  record: ReceivedRecord,
  message: EventMessage,
  failure?: Failure,
): Promise<void> {
  await tx.query(
    `insert into waiting (${recordColumns}, failures, due_at, error, first_failed_at, last_failed_at)
     select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, now.at + make_interval(secs => $11::float8), $12::text,
            case when $12 is not null then now.at end, case when $12 is not null then now.at end
     from (select clock_timestamp() as at) now`,
    [
      ...recordValues(group, record, message),
      failure?.failures ?? 0,
      failure ? failure.dueInMs / 1000 : null,
      failure?.error ?? null,
    ],
  )
}
