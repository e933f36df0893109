import type { Pool } from 'pg'
import type { Tx } from '../database/transaction.ts'
import { recordColumns, type WaitingRow } from './waiting.ts'

const columns = `seq, ${recordColumns}, failures, open_starts`

/**
 * Takes due heads for `leaseMs`, counting a start each, in a commit of its own: if the process dies, the count stays.
 * Without waiting for the disk, since a count need only outlive the process, not the server.
 */
export async function takeDue(pool: Pool, group: string, limit: number, leaseMs: number): Promise<WaitingRow[]> {
  const { rows } = await pool.query<WaitingRow>(
    `with quick as materialized (select set_config('synchronous_commit', 'off', true))
     update waiting w set open_starts = w.open_starts + 1, due_at = clock_timestamp() + make_interval(secs => $3)
     from quick, (select d.seq from waiting d where d.consumer_group = $1 and d.due_at <= clock_timestamp()
                  order by d.due_at limit $2 for update skip locked) due
     where w.seq = due.seq
     returning w.${columns.replaceAll(', ', ', w.')}`,
    [group, limit, leaseMs / 1000],
  )
  return rows
}

/** Keeps what is in hand from being taken by another worker. */
export async function prolong(pool: Pool, seqs: readonly string[], leaseMs: number): Promise<void> {
  await pool.query(
    `update waiting set due_at = clock_timestamp() + make_interval(secs => $2)
     where seq = any ($1::bigint[]) and due_at is not null`,
    [seqs, leaseMs / 1000],
  )
}

/** Milliseconds until the next head is due; null when nothing waits for a time. */
export async function nextDueMs(pool: Pool, group: string): Promise<number | null> {
  const { rows } = await pool.query<{ ms: number | null }>(
    `select (extract(epoch from min(due_at) - clock_timestamp()) * 1000)::float8 as ms
     from waiting where consumer_group = $1 and due_at is not null`,
    [group],
  )
  return rows[0]!.ms
}

/** Takes the key's lock and says whether the row is still ours to try: neither done, nor redriven past, nor retaken. */
export async function stillMine(tx: Tx, group: string, row: WaitingRow): Promise<boolean> {
  await tx.query('select lock_key($1, $2)', [group, row.key])
  const { rowCount } = await tx.query(
    'select from waiting where seq = $1 and open_starts = $2 and due_at is not null',
    [row.seq, row.open_starts],
  )
  return rowCount === 1
}

/** The event is done with: the next of its key becomes due. */
export async function complete(tx: Tx, group: string, row: WaitingRow): Promise<void> {
  await tx.query('delete from waiting where seq = $1', [row.seq])
  await tx.query('select promote_head($1, $2)', [group, row.key])
}

/** Notes a failed try and when the next is due. */
export async function postpone(tx: Tx, row: WaitingRow, dueInMs: number, error: string): Promise<void> {
  await tx.query(
    `update waiting set failures = failures + 1, open_starts = 0, error = $3, last_failed_at = clock_timestamp(),
                        first_failed_at = coalesce(first_failed_at, clock_timestamp()),
                        due_at = clock_timestamp() + make_interval(secs => $2)
     where seq = $1`,
    [row.seq, dueInMs / 1000, error],
  )
}
