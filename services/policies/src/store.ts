import type { Profile } from '@lianqiao/contracts'
import type { Tx } from '@lianqiao/eventing'
import type { Pool } from 'pg'

export type StoredMatch = {
  facts: Profile
  /** ISO date */
  asOf: string
  counts: Record<string, number>
  versions: Record<string, string>
  matchedAt: Date
}

export async function saveMatch(tx: Tx, leadId: string, match: StoredMatch): Promise<void> {
  await tx.query(
    `insert into matches (lead_id, facts, as_of, counts, versions, matched_at) values ($1, $2, $3, $4, $5, $6)
     on conflict (lead_id) do update set facts = excluded.facts, as_of = excluded.as_of, counts = excluded.counts,
       versions = excluded.versions, matched_at = excluded.matched_at`,
    [leadId, match.facts, match.asOf, match.counts, match.versions, match.matchedAt],
  )
}

export async function findMatch(pool: Pool, leadId: string): Promise<StoredMatch | undefined> {
  const { rows } = await pool.query<StoredMatch>(
    `select facts, as_of::text as "asOf", counts, versions, matched_at as "matchedAt" from matches where lead_id = $1`,
    [leadId],
  )
  return rows[0]
}
