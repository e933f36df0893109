import type { Pool } from 'pg'
import { type Tx, withTransaction } from '../database/transaction.ts'
import type { DeadReason } from './dead-letters.ts'
import { recordColumns } from './waiting.ts'

/** A dead letter as an operator sees it. */
export interface DeadLetter {
  id: string
  group: string
  key: string
  eventId: string
  type: string
  topic: string
  reason: DeadReason
  attempts: number
  error: string | null
  traceId: string | null
  firstFailedAt: Date
  deadAt: Date
  /** Events of its key that wait behind it. */
  behind: number
}

/** The group's dead letters, oldest first. */
export async function listDeadLetters(pool: Pool, group: string, limit = 100): Promise<DeadLetter[]> {
  const { rows } = await pool.query<DeadLetter>(
    `select d.id, d.consumer_group as "group", d.key, d.event_id as "eventId", d.type, d.topic, d.reason, d.attempts,
            d.error, d.trace_id as "traceId", d.first_failed_at as "firstFailedAt", d.dead_at as "deadAt",
            (select count(*) from waiting w where d.holds and w.consumer_group = d.consumer_group
             and w.key = d.key and w.seq > d.id)::int as behind
     from dead_letters d where d.consumer_group = $1 order by d.id limit $2`,
    [group, limit],
  )
  return rows
}

/** Which dead letters of a group: one by its id, those of a key, or all. */
export type Selection = { id: string } | { key: string } | { all: true }

export interface Operation {
  group: string
  which: Selection
  /** Who does it, and why: written down for good. */
  who: string
  why: string
}

const redriveOne = `
  with gone as (delete from dead_letters where id = $1 returning *),
  back as (insert into waiting (seq, ${recordColumns}, error, first_failed_at)
           select id, ${recordColumns}, error, first_failed_at from gone)
  select from gone`

const discardOne = 'delete from dead_letters where id = $1'

async function operateOnKey(tx: Tx, action: 'redrive' | 'discard', { group, which, who, why }: Operation, key: string) {
  await tx.query('select lock_key($1, $2)', [group, key])
  const { rows } = await tx.query<{ id: string }>(
    `insert into dead_letter_actions (action, consumer_group, key, event_id, type, reason, who, why)
     select $1, consumer_group, key, event_id, type, reason, $5, $6 from dead_letters
     where consumer_group = $2 and key = $3 and ($4::bigint is null or id = $4) order by id
     returning (select d.id from dead_letters d where d.consumer_group = $2 and d.event_id = dead_letter_actions.event_id) as id`,
    [action, group, key, 'id' in which ? which.id : null, who, why],
  )
  for (const { id } of rows) await tx.query(action === 'redrive' ? redriveOne : discardOne, [id])
  // What came back stands before what waited: only the first of the key may have a time.
  await tx.query('update waiting set due_at = null where consumer_group = $1 and key = $2', [group, key])
  await tx.query('select promote_head($1, $2)', [group, key])
  return rows.length
}

async function operate(pool: Pool, action: 'redrive' | 'discard', operation: Operation): Promise<number> {
  const { group, which } = operation
  if (!operation.who.trim() || !operation.why.trim()) throw new Error(`a ${action} needs who and why`)
  const { rows } = await pool.query<{ key: string }>(
    `select distinct key from dead_letters
     where consumer_group = $1 and ($2::bigint is null or id = $2) and ($3::text is null or key = $3) order by key`,
    [group, 'id' in which ? which.id : null, 'key' in which ? which.key : null],
  )
  let done = 0
  for (const { key } of rows) done += await withTransaction(pool, (tx) => operateOnKey(tx, action, operation, key))
  return done
}

/**
 * Sends dead letters back to the head of their keys' waiting events, to be tried at once, in their old order. Answers
 * how many; again it finds none. Each is written down with who and why.
 */
export const redrive = (pool: Pool, operation: Operation): Promise<number> => operate(pool, 'redrive', operation)

/** Gives dead letters up for good and lets the later events of their keys go on. Written down like a redrive. */
export const discard = (pool: Pool, operation: Operation): Promise<number> => operate(pool, 'discard', operation)
