import type { Profile } from '@lianqiao/contracts'
import type { Tx } from '@lianqiao/eventing'
import type { PairProposal, SiteProposal, SitingLead } from '@lianqiao/siting'
import type { Pool } from 'pg'

export type StoredProposals = {
  asked: SitingLead
  /** The lead's facts as they were told; what a place adds is not among them. */
  facts: Profile
  /** Null where they were made in a shape that is read no more. */
  proposals: SiteProposal[] | null
  pairs: PairProposal[]
  versions: Record<string, string>
  proposedAt: Date
}

export async function saveProposals(
  tx: Tx,
  leadId: string,
  stored: StoredProposals & { proposals: SiteProposal[] },
): Promise<void> {
  const { asked, facts, proposals, pairs, versions, proposedAt } = stored
  await tx.query(
    `with saved as (
       insert into proposals (lead_id, asked, facts, proposals, pairs, versions, proposed_at)
       values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (lead_id) do update set asked = excluded.asked, facts = excluded.facts,
         proposals = excluded.proposals, pairs = excluded.pairs, versions = excluded.versions,
         proposed_at = excluded.proposed_at
       returning lead_id)
     insert into proposed_parks (park_id, lead_id, place, score, verdict, proposed_at)
     select park, lead_id, place, score, verdict, $7
       from saved, unnest($8::text[], $9::int[], $10::text[]) with ordinality as rows (park, score, verdict, place)
     on conflict (park_id, lead_id) do update set place = excluded.place, score = excluded.score,
       verdict = excluded.verdict, proposed_at = excluded.proposed_at`,
    [
      leadId,
      asked,
      facts,
      JSON.stringify(proposals),
      JSON.stringify(pairs),
      versions,
      proposedAt,
      proposals.map(({ parkId }) => parkId),
      proposals.map(({ score }) => score),
      proposals.map(({ verdict }) => verdict),
    ],
  )
}

export async function findProposals(db: Tx | Pool, leadId: string): Promise<StoredProposals | undefined> {
  const { rows } = await db.query<StoredProposals>(
    `select asked, facts, proposals, pairs, versions, proposed_at as "proposedAt" from proposals where lead_id = $1`,
    [leadId],
  )
  return rows[0]
}

export type ProposedLeadRow = {
  leadId: string
  place: number
  score: number
  verdict: string
  proposedAt: Date
  waiting: boolean
}

/** The leads a park was proposed to and may hold, best first. `after` is the last of the page before. */
export async function proposedLeads(
  db: Pool,
  parkId: string,
  after: { score: number; leadId: string } | undefined,
  limit: number,
): Promise<ProposedLeadRow[]> {
  const { rows } = await db.query<ProposedLeadRow>(
    `select lead_id as "leadId", place, score, verdict, proposed_at as "proposedAt",
       exists (select from open_needs where open_needs.lead_id = proposed_parks.lead_id
                  and open_needs.park_id = proposed_parks.park_id) as waiting
       from proposed_parks
      where park_id = $1 and verdict <> 'does-not-fit'
        and ($2::int is null or score < $2 or (score = $2 and lead_id > $3::uuid))
      order by score desc, lead_id limit $4`,
    [parkId, after?.score ?? null, after?.leadId ?? null, limit],
  )
  return rows
}
