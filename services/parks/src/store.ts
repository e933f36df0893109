import type { Tx } from '@lianqiao/eventing'
import type { SiteProposal, SitingLead } from '@lianqiao/siting'
import type { Pool } from 'pg'

export type StoredProposals = {
  asked: SitingLead
  proposals: SiteProposal[]
  versions: Record<string, string>
  proposedAt: Date
}

export async function saveProposals(tx: Tx, leadId: string, stored: StoredProposals): Promise<void> {
  await tx.query(
    `insert into proposals (lead_id, asked, proposals, versions, proposed_at) values ($1, $2, $3, $4, $5)
     on conflict (lead_id) do update set asked = excluded.asked, proposals = excluded.proposals,
       versions = excluded.versions, proposed_at = excluded.proposed_at`,
    [leadId, stored.asked, JSON.stringify(stored.proposals), stored.versions, stored.proposedAt],
  )
}

export async function findProposals(pool: Pool, leadId: string): Promise<StoredProposals | undefined> {
  const { rows } = await pool.query<StoredProposals>(
    `select asked, proposals, versions, proposed_at as "proposedAt" from proposals where lead_id = $1`,
    [leadId],
  )
  return rows[0]
}
