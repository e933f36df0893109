import type { Tx } from '@lianqiao/eventing'
import type { Pool } from 'pg'
import type { EnterpriseRecord } from '../domain/enterprise.ts'
import type { Side } from '../domain/merge.ts'
import type { LeadStanding } from '../domain/settle.ts'
import { RECORD_COLUMNS } from './records.ts'

/** The enterprise that an id, of it or of one of its records, belongs to. */
export async function findRoot(db: Pool | Tx, id: string): Promise<string | undefined> {
  const { rows } = await db.query<{ root: string | null }>('select enterprise_root($1) as root', [id])
  return rows[0]?.root ?? undefined
}

/** All records and leads of an enterprise; its own record first, then by age. */
export async function readSide(db: Pool | Tx, enterpriseId: string): Promise<Side> {
  const [side] = await readSides(db, [enterpriseId])
  return side!
}

/** The same of several, in the order asked for. */
export async function readSides(db: Pool | Tx, enterpriseIds: readonly string[]): Promise<Side[]> {
  const { rows } = await db.query<EnterpriseRecord & { root: string }>(
    `select root, ${RECORD_COLUMNS}
       from unnest($1::uuid[]) as roots (root), enterprise_records(root), enterprises where enterprise_id = record_id
      order by enterprise_id <> root, created_at, enterprise_id`,
    [[...new Set(enterpriseIds)]],
  )
  const records = Map.groupBy(rows, ({ root }) => root)
  const leads = Map.groupBy(await readStandings(db, [...records.keys()]), ({ enterpriseId }) => enterpriseId)
  return enterpriseIds.map((enterpriseId) => ({
    enterpriseId,
    records: (records.get(enterpriseId) ?? []).map(({ root: _, ...record }) => record),
    leads: leads.get(enterpriseId) ?? [],
  }))
}

/**
 * Holds the leads of these enterprises, and first their processes, until the commit: nobody claims or routes one in
 * between. The order is that of routing, so that neither waits for the other in a circle.
 */
export async function lockLeadsOf(tx: Tx, enterpriseIds: readonly string[]): Promise<void> {
  const theirs = `enterprise_id in (select record_id from unnest($1::uuid[]) as roots (root), enterprise_records(root))`
  await tx.query(
    `select from routing where lead_id in (select lead_id from leads where ${theirs}) order by lead_id for no key update`,
    [enterpriseIds],
  )
  await tx.query(`select from leads where ${theirs} order by lead_id for no key update`, [enterpriseIds])
}

/** The leads of these enterprises, each under the enterprise that its record is part of now. */
export async function readStandings(db: Pool | Tx, enterpriseIds: readonly string[]): Promise<LeadStanding[]> {
  const { rows } = await db.query<LeadStanding>(
    `select lead_id as "leadId", root as "enterpriseId", status, claimed_by_bureau is not null as claimed,
            submitted_at as "submittedAt", duplicate_of as "duplicateOf", ended_at is not null as ended
       from unnest($1::uuid[]) as roots (root), enterprise_records(root), leads
      where leads.enterprise_id = record_id order by submitted_at, lead_id`,
    [enterpriseIds],
  )
  return rows
}
