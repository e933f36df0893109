import type { Tx } from '@lianqiao/eventing'
import type { Pool } from 'pg'
import type { MadeMerge, NewMerge } from '../domain/merge.ts'

export async function insertMerges(tx: Tx, merges: readonly NewMerge[]): Promise<void> {
  if (merges.length === 0) return
  await tx.query(
    `insert into enterprise_merges (merge_id, kept_id, merged_id, basis, officer_id, bureau_id, reason, merged_at)
     select * from jsonb_to_recordset($1) as rows ("mergeId" uuid, "keptId" uuid, "mergedId" uuid, basis text,
       "officerId" text, "bureauId" text, reason text, "mergedAt" timestamptz)`,
    [JSON.stringify(merges)],
  )
}

const COLUMNS = `
  merge_id as "mergeId", kept_id as "keptId", merged_id as "mergedId", basis, officer_id as "officerId",
  bureau_id as "bureauId", reason, merged_at as "mergedAt", undone_by as "undoneBy", undone_at as "undoneAt",
  undo_reason as "undoReason",
  (select name from enterprises where enterprise_id = kept_id) as "keptName",
  (select name from enterprises where enterprise_id = merged_id) as "mergedName"`

export async function findMerge(tx: Tx, mergeId: string): Promise<MadeMerge | undefined> {
  const { rows } = await tx.query<MadeMerge>(`select ${COLUMNS} from enterprise_merges where merge_id = $1`, [mergeId])
  return rows[0]
}

/** The merges of these records, undone ones too, latest first. */
export async function listMerges(db: Pool | Tx, recordIds: readonly string[]): Promise<MadeMerge[]> {
  const { rows } = await db.query<MadeMerge>(
    `select ${COLUMNS} from enterprise_merges where kept_id = any ($1) or merged_id = any ($1)
      order by merged_at desc, merge_id desc limit 200`,
    [recordIds],
  )
  return rows
}

/** Lays or takes away the edge from a record upwards. Only under the lock of identities. */
export async function setMergedInto(tx: Tx, recordId: string, intoId: string | null): Promise<void> {
  await tx.query('update enterprises set merged_into = $2 where enterprise_id = $1', [recordId, intoId])
}

export async function markUndone(
  tx: Tx,
  mergeId: string,
  undone: { by: string; at: Date; reason: string },
): Promise<void> {
  await tx.query('update enterprise_merges set undone_by = $2, undone_at = $3, undo_reason = $4 where merge_id = $1', [
    mergeId,
    undone.by,
    undone.at,
    undone.reason,
  ])
}
