import type { Tx } from '@lianqiao/eventing'
import type { Pool } from 'pg'

/** Marks records to be looked at again, in the transaction that learned something. */
export async function addDue(tx: Tx, recordIds: readonly string[], since: Date): Promise<void> {
  if (recordIds.length === 0) return
  await tx.query(
    `insert into enterprise_due (enterprise_id, since) select distinct id, $2::timestamptz from unnest($1::uuid[]) as ids (id)
     on conflict do nothing`,
    [recordIds, since],
  )
}

/** The records that have waited longest. */
export async function findDue(pool: Pool, limit: number): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>(
    'select enterprise_id as id from enterprise_due order by since, enterprise_id limit $1',
    [limit],
  )
  return rows.map(({ id }) => id)
}

/** Whether the record was still due: of several that try, one takes it, and gives it back where it fails. */
export async function takeDue(tx: Tx, recordId: string): Promise<boolean> {
  const { rowCount } = await tx.query('delete from enterprise_due where enterprise_id = $1', [recordId])
  return rowCount === 1
}
