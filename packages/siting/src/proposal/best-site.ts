import type { SitingLead } from '../lead/lead.ts'
import type { SiteProposal } from './proposal.ts'

/** The place a lead is routed to: the first that fits or may fit. None where the chain is not known. */
export function bestSite(lead: SitingLead, proposals: readonly SiteProposal[]): SiteProposal | null {
  if (lead.chainId === null) return null
  return proposals.find(({ verdict }) => verdict !== 'does-not-fit') ?? null
}
