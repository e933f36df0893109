import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import type { Profile } from '@lianqiao/contracts'
import type { Tx } from '@lianqiao/eventing'
import type { PairProposal, SiteProposal, SitingLead } from '@lianqiao/siting'
import type { Pool } from 'pg'

export type StoredProposals = {
  asked: SitingLead
  /** The lead's facts as they were told; what a place adds is not among them. */
  facts: Profile
  /** Null where it was made in a shape that is read no more. */
  answer: StoredAnswer | null
  versions: Record<string, string>
  proposedAt: Date
}

export type StoredAnswer = { proposals: SiteProposal[]; pairs: PairProposal[] }

/** The quickest level: 30 kB become 1 kB in a twentieth of a millisecond, higher ones gain little. */
const PACKING = { params: { [constants.ZSTD_c_compressionLevel]: 1 } }

const pack = (answer: StoredAnswer): Buffer => zstdCompressSync(JSON.stringify(answer), PACKING)

const unpack = (packed: Buffer): StoredAnswer => JSON.parse(zstdDecompressSync(packed).toString())

export async function saveProposals(
  tx: Tx,
  leadId: string,
  stored: StoredProposals & { answer: StoredAnswer },
): Promise<void> {
  const { asked, facts, answer, versions, proposedAt } = stored
  const { proposals } = answer
  await tx.query(
    `with saved as (
       insert into proposals (lead_id, asked, facts, answer, versions, proposed_at)
       values ($1, $2, $3, $4, $5, $6)
       on conflict (lead_id) do update set asked = excluded.asked, facts = excluded.facts,
         answer = excluded.answer, versions = excluded.versions, proposed_at = excluded.proposed_at
       returning lead_id)
     insert into proposed_parks (park_id, lead_id, place, score, verdict, proposed_at)
     select park, lead_id, place, score, verdict, $6
       from saved, unnest($7::text[], $8::int[], $9::text[]) with ordinality as rows (park, score, verdict, place)
     on conflict (park_id, lead_id) do update set place = excluded.place, score = excluded.score,
       verdict = excluded.verdict, proposed_at = excluded.proposed_at`,
    [
      leadId,
      asked,
      facts,
      pack(answer),
      versions,
      proposedAt,
      proposals.map(({ parkId }) => parkId),
      proposals.map(({ score }) => score),
      proposals.map(({ verdict }) => verdict),
    ],
  )
}

export async function findProposals(db: Tx | Pool, leadId: string): Promise<StoredProposals | undefined> {
  const { rows } = await db.query<Omit<StoredProposals, 'answer'> & { packed: Buffer | null }>(
    `select asked, facts, answer as packed, versions, proposed_at as "proposedAt" from proposals where lead_id = $1`,
    [leadId],
  )
  const [row] = rows
  if (row === undefined) return undefined
  const { packed, ...stored } = row
  return { ...stored, answer: packed && unpack(packed) }
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
