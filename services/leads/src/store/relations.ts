import type { SameReason } from '@lianqiao/enterprises'
import type { Tx } from '@lianqiao/eventing'
import type { Pool } from 'pg'
import type { FoundRelation } from '../domain/recognise.ts'

export type RelationRow = {
  recordId: string
  otherId: string
  recordName: string
  otherName: string
  /** The enterprises that the two records are part of. */
  enterpriseId: string
  otherEnterpriseId: string
  kind: FoundRelation['kind']
  reasons: SameReason[]
  score: number
  settledAt: Date | null
  settledBy: string | null
  settledBecause: string | null
}

/** Records what was found. What is known of a pair already, and what a person said about it, stays. */
export async function saveRelations(
  tx: Tx,
  found: readonly (FoundRelation & { recordId: string })[],
  at: Date,
): Promise<void> {
  if (found.length === 0) return
  await tx.query(
    `insert into enterprise_relations (enterprise_id, other_id, kind, reasons, score, found_at)
     select distinct on (1, 2) least("recordId", "otherId"), greatest("recordId", "otherId"), kind, reasons, score, $2::timestamptz
       from jsonb_to_recordset($1) as rows ("recordId" uuid, "otherId" uuid, kind text, reasons jsonb, score double precision)
      where "recordId" <> "otherId"
     on conflict do nothing`,
    [JSON.stringify(found), at],
  )
}

const COLUMNS = `
  enterprise_id as "recordId", other_id as "otherId", enterprise_root(enterprise_id) as "enterpriseId",
  enterprise_root(other_id) as "otherEnterpriseId", kind, reasons, score, settled_at as "settledAt",
  settled_by as "settledBy", settled_because as "settledBecause",
  (select name from enterprises where enterprises.enterprise_id = enterprise_relations.enterprise_id) as "recordName",
  (select name from enterprises where enterprises.enterprise_id = other_id) as "otherName"`

/** Relations of these records, questions and the likeliest first. */
export async function listRelations(db: Pool | Tx, recordIds: readonly string[]): Promise<RelationRow[]> {
  const { rows } = await db.query<RelationRow>(
    `select ${COLUMNS} from enterprise_relations where enterprise_id = any ($1) or other_id = any ($1)
      order by kind = 'ask' desc, score desc, found_at limit 200`,
    [recordIds],
  )
  return rows
}

/** Says of every pair between two sets of records that they are two. Makes the pair given where there is none yet. */
export async function settleApart(
  tx: Tx,
  pair: { recordIds: readonly string[]; otherIds: readonly string[] },
  settled: { by: string; at: Date; because: string },
): Promise<number> {
  const { rowCount } = await tx.query(
    `update enterprise_relations set settled_at = $3, settled_by = $4, settled_because = $5
      where settled_at is null and kind = 'ask'
        and ((enterprise_id = any ($1) and other_id = any ($2)) or (enterprise_id = any ($2) and other_id = any ($1)))`,
    [pair.recordIds, pair.otherIds, settled.at, settled.by, settled.because],
  )
  return rowCount ?? 0
}

/** Notes, for good, that a person said of two records that they are two enterprises. */
export async function notePersonSaidApart(
  tx: Tx,
  pair: { recordId: string; otherId: string },
  settled: { by: string; at: Date; because: string },
): Promise<void> {
  await tx.query(
    `insert into enterprise_relations (enterprise_id, other_id, kind, reasons, score, found_at, settled_at, settled_by, settled_because)
     values (least($1::uuid, $2::uuid), greatest($1::uuid, $2::uuid), 'ask', '[]', 0, $3, $3, $4, $5)
     on conflict (enterprise_id, other_id) do update
        set settled_at = excluded.settled_at, settled_by = excluded.settled_by, settled_because = excluded.settled_because`,
    [pair.recordId, pair.otherId, settled.at, settled.by, settled.because],
  )
}

/** What a person said when keeping two enterprises apart; null where nobody did. What knowledge settled is no such word. */
export async function findApart(
  db: Pool | Tx,
  recordIds: readonly string[],
  otherIds: readonly string[],
): Promise<string | null> {
  const { rows } = await db.query<{ because: string }>(
    `select settled_because as because from enterprise_relations
      where settled_by is not null and settled_by <> 'knowledge'
        and ((enterprise_id = any ($1) and other_id = any ($2)) or (enterprise_id = any ($2) and other_id = any ($1)))
      order by settled_at desc limit 1`,
    [recordIds, otherIds],
  )
  return rows[0]?.because ?? null
}
