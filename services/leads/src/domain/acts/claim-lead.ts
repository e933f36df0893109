import { words } from '@lianqiao/contracts/faults'
import { type DomainError, fault, type Identity, refuse } from '@lianqiao/service-kit/decisions'
import { type LeadAccess, mayClaim } from '../access.ts'
import type { LeadState } from '../lead.ts'
import { type ActContext, type Decision, NOTHING_CHANGES } from './act.ts'

const PURPOSE = words('联系企业的目的', '聯繫企業的目的', 'what the contact is needed for')

export type ClaimLead = { leadId: string; purpose: string }

/**
 * The officer's bureau takes the lead: submitted → acknowledged, and the contact becomes readable for it; with the
 * purpose, that is recorded in the audit chain. A second claim of the same bureau changes nothing; another bureau's is
 * refused.
 */
export function claimLead(
  { lead }: { lead: LeadState },
  { leadId, purpose }: ClaimLead,
  { identity, at }: ActContext,
): Decision | DomainError {
  if (identity.kind !== 'officer') return refuse('forbidden', { reason: 'officers-claim' })
  if (!mayClaim(identity, lead)) return refuse('forbidden', { reason: 'not-your-lead' })
  if (purpose.trim() === '')
    return refuse('unprocessable', { errors: [fault('/purpose', 'required', { name: PURPOSE })] })
  if (lead.claimedByBureauId === identity.bureauId) return NOTHING_CHANGES
  if (lead.claimedByBureauId !== null) return refuse('claimed-by-another', { bureauId: lead.claimedByBureauId })
  if (lead.status !== 'submitted') return refuse('transition-refused', { from: lead.status, to: 'acknowledged' })

  const { bureauId, officerId } = identity
  return {
    writes: [{ what: 'claim-lead', row: { leadId, bureauId, officerId, at } }],
    history: [{ leadId, kind: 'acknowledged' }],
    audit: [{ kind: 'contact-revealed', subject: leadId, said: [purpose] }],
    events: [{ type: 'LeadAcknowledged', data: { leadId, bureauId, officerId, acknowledgedAt: at.toISOString() } }],
  }
}

/** Whether a claim would be taken now, for the page that offers it. */
export function canClaim(identity: Identity, lead: Pick<LeadState, keyof LeadAccess | 'status'>): boolean {
  return lead.status === 'submitted' && mayClaim(identity, lead)
}
