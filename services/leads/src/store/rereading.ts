import type { Classification } from '@lianqiao/contracts/leads'
import type { Tx } from '@lianqiao/eventing'
import type { Pool } from 'pg'
import type { ChainReading } from '../domain/reread.ts'

/** What of a stored lead the classifier reads, and what follows from its answer. */
export type RereadRow = {
  leadId: string
  status: string
  duplicateOf: string | null
  enterpriseName: string
  text: string
  gbt4754: string | null
  products: string[]
  classification: Classification
  facts: Record<string, unknown>
  originCode: string | null
  originZone: string
  /** How it reads in the other list already; absent where it was never read so. */
  reading: ChainReading | null
}

/** A page of stored leads in the order of their ids, locked until the commit where they are to be changed. */
export async function readLeadPage(
  db: Pool | Tx,
  { after, list, limit, lock }: { after: string; list: string; limit: number; lock: boolean },
): Promise<RereadRow[]> {
  const { rows } = await db.query<RereadRow>(
    `select lead_id as "leadId", status, duplicate_of as "duplicateOf", enterprise_name as "enterpriseName", text, gbt4754,
            products, classification, facts, origin_code as "originCode", origin_zone as "originZone",
            (select jsonb_build_object('chainId', chain_id, 'basis', basis, 'confidence', confidence, 'needsReview', needs_review)
               from chain_readings where chain_readings.lead_id = leads.lead_id and list = $2) as reading
       from leads where lead_id > $1 order by lead_id limit $3 ${lock ? 'for no key update' : ''}`,
    [after, list, limit],
  )
  return rows
}

export async function countAllLeads(pool: Pool): Promise<number> {
  const { rows } = await pool.query<{ count: number }>('select count(*) as count from leads')
  return rows[0]?.count ?? 0
}

export async function saveReadings(
  tx: Tx,
  list: string,
  readings: readonly (ChainReading & { leadId: string })[],
  at: Date,
): Promise<void> {
  await tx.query(
    `insert into chain_readings (lead_id, list, chain_id, basis, confidence, needs_review, read_at)
     select "leadId", $2, "chainId", basis, confidence, "needsReview", $3::timestamptz
       from jsonb_to_recordset($1) as rows ("leadId" uuid, "chainId" text, basis text, confidence double precision, "needsReview" boolean)
     on conflict (lead_id, list) do update set chain_id = excluded.chain_id, basis = excluded.basis,
       confidence = excluded.confidence, needs_review = excluded.needs_review, read_at = excluded.read_at`,
    [JSON.stringify(readings), list, at],
  )
}
