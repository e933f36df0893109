import type { Profile } from '@lianqiao/contracts'
import type { Tx } from '@lianqiao/eventing'
import type { Pool } from 'pg'
import type { MatchedLead } from '../domain/concern.ts'
import type { Judged } from '../domain/judge.ts'
import type { LeadKeys } from '../domain/keys.ts'

export type StoredMatch = {
  leadId: string
  facts: Profile
  /** ISO date */
  asOf: string
  judged: Judged
  keys: LeadKeys
  libraryVersion: number
  versions: Record<string, string>
  matchedAt: Date
}

/** Keeps what a lead was told, and the facts it was told by; facts that were kept before stay beside them. */
export async function saveMatch(tx: Tx, match: StoredMatch): Promise<void> {
  const { leadId, facts, asOf, judged, keys, libraryVersion, versions, matchedAt } = match
  await tx.query(
    `with kept as (
       insert into lead_facts (lead_id, known_from, facts)
       select $1, $6, $2 where (select facts from lead_facts where lead_id = $1 order by known_from desc limit 1)
                               is distinct from $2::jsonb
       on conflict do nothing)
     insert into matches (lead_id, facts, as_of, counts, versions, matched_at, library_version, served,
                          project_region, origin_region, industry, codes, open)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12,
             not exists (select from closed_leads where lead_id = $1))
     on conflict (lead_id) do update set facts = excluded.facts, as_of = excluded.as_of, counts = excluded.counts,
       versions = excluded.versions, matched_at = excluded.matched_at, library_version = excluded.library_version,
       served = excluded.served, project_region = excluded.project_region, origin_region = excluded.origin_region,
       industry = excluded.industry, codes = excluded.codes`,
    [
      leadId,
      facts,
      asOf,
      judged.counts,
      versions,
      matchedAt,
      libraryVersion,
      judged.served,
      keys.projectRegion,
      keys.originRegion,
      keys.industry,
      keys.codes,
    ],
  )
}

/** The facts of a lead as they were known before a moment; undefined where it was not known yet. */
export async function factsBefore(pool: Pool, leadId: string, moment: Date): Promise<Profile | undefined> {
  const { rows } = await pool.query<{ facts: Profile }>(
    'select facts from lead_facts where lead_id = $1 and known_from < $2 order by known_from desc limit 1',
    [leadId, moment],
  )
  return rows[0]?.facts
}

/** A lead that nobody works any more is not sought, neither now nor when its match comes late. */
export async function closeLead(tx: Tx, leadId: string): Promise<void> {
  await tx.query(
    `with closed as (insert into closed_leads (lead_id) values ($1) on conflict do nothing)
     update matches set open = false where lead_id = $1`,
    [leadId],
  )
}

/** A lead that was closed is worked again, and sought again from now on. */
export async function reopenLead(tx: Tx, leadId: string): Promise<void> {
  await tx.query(
    `with reopened as (delete from closed_leads where lead_id = $1)
     update matches set open = true where lead_id = $1`,
    [leadId],
  )
}

const LOCKED = 'lead_id as "leadId", facts, served, library_version as "libraryVersion"'

/** Locks open leads for rematching, in one order for all who do. */
export async function lockLeads(tx: Tx, leadIds: readonly string[]): Promise<MatchedLead[]> {
  const { rows } = await tx.query<MatchedLead>(
    `select ${LOCKED} from matches where lead_id = any ($1) and open order by lead_id for update`,
    [leadIds],
  )
  return rows
}

export type Rematched = { leadId: string; counts: Record<string, number>; served: string[] }

/** Writes what a change of the library made of leads. */
export async function saveRematched(
  tx: Tx,
  leads: readonly Rematched[],
  at: { asOf: string; versions: Record<string, string>; matchedAt: Date },
): Promise<void> {
  await tx.query(
    `update matches set counts = rows.counts, served = rows.served, as_of = $2, versions = $3, matched_at = $4
       from jsonb_to_recordset($1) as rows ("leadId" uuid, counts jsonb, served text[])
      where lead_id = rows."leadId"`,
    [JSON.stringify(leads), at.asOf, at.versions, at.matchedAt],
  )
}

/** Some leads that an earlier release matched, without what they are found by. */
export async function lockUnkeyed(tx: Tx, limit: number): Promise<MatchedLead[]> {
  const { rows } = await tx.query<MatchedLead>(
    `select ${LOCKED} from matches where library_version = 0 order by lead_id limit $1 for update skip locked`,
    [limit],
  )
  return rows
}

/** How many open leads a clause serves now. */
export async function countServed(db: Pool, clauseId: string): Promise<number> {
  const { rows } = await db.query<{ leads: number }>(
    'select count(*)::int as leads from matches where open and served @> $1::text[]',
    [[clauseId]],
  )
  return rows[0]!.leads
}
