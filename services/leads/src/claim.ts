import { createHash } from 'node:crypto'
import type { Events } from '@lianqiao/contracts'
import { type Outbox, withTransaction } from '@lianqiao/eventing'
import { type Clock, type Identity, refuse } from '@lianqiao/service-kit'
import type { Pool } from 'pg'
import { mayClaim, maySee } from './domain/visibility.ts'
import { appendAudit } from './store/audit.ts'
import { addHistory } from './store/history.ts'
import { type LeadRow, lockLead, setClaimed } from './store/leads.ts'
import { accessOf } from './view/lead.ts'

export type ClaimDeps = { pool: Pool; outbox: Outbox<Events>; clock: Clock }

/**
 * The officer's bureau takes the lead: submitted → acknowledged, and the contact becomes readable for it; with the
 * purpose, that is recorded in the audit chain. A second claim of the same bureau changes nothing; another bureau's
 * is refused.
 */
export async function claimLead(
  claim: { leadId: string; purpose: string; identity: Identity },
  { pool, outbox, clock }: ClaimDeps,
): Promise<LeadRow> {
  const { leadId, purpose, identity } = claim
  if (identity.kind !== 'officer') throw refuse('forbidden', { reason: 'only officers claim leads' })
  if (purpose.trim() === '')
    throw refuse('unprocessable', {
      errors: [{ pointer: '/purpose', code: 'required', detail: 'say what the contact is needed for' }],
    })
  const row = await withTransaction(pool, async (tx) => {
    const lead = await lockLead(tx, leadId)
    if (lead === undefined || !maySee(identity, accessOf(lead))) throw refuse('not-found', { what: 'lead' })
    if (!mayClaim(identity, accessOf(lead)))
      throw refuse('forbidden', { reason: 'the lead is not assigned to your bureau' })
    if (lead.claimedByBureauId === identity.bureauId) return lead
    if (lead.claimedByBureauId !== null) throw refuse('claimed-by-another', { bureauId: lead.claimedByBureauId })
    if (lead.status !== 'submitted') throw refuse('transition-refused', { from: lead.status, to: 'acknowledged' })

    const at = clock()
    const { bureauId, officerId } = identity
    await setClaimed(tx, { leadId, bureauId, officerId, at })
    await addHistory(tx, leadId, [{ kind: 'acknowledged', at, bureauId, officerId }])
    const contentHash = createHash('sha256').update(purpose).digest()
    await appendAudit(tx, [{ at, kind: 'contact-revealed', subject: leadId, actor: officerId, contentHash }])
    await outbox.append(tx, [
      { type: 'LeadAcknowledged', data: { leadId, bureauId, officerId, acknowledgedAt: at.toISOString() } },
    ])
    return { ...lead, status: 'acknowledged', claimedByBureauId: bureauId, claimedBy: officerId, updatedAt: at }
  })
  outbox.wake()
  return row
}
