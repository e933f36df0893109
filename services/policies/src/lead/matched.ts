import type { Events } from '@lianqiao/contracts'
import type { NewEvent } from '@lianqiao/eventing'
import type { LeadMatch } from './match-lead.ts'

/** What others are told of a lead's match. */
export function policiesMatched(
  leadId: string,
  { judged, asOf, versions, matchedAt }: LeadMatch,
): NewEvent<Events> & { type: 'PoliciesMatched' } {
  return {
    type: 'PoliciesMatched',
    data: {
      leadId,
      counts: judged.counts,
      eligibleClauseIds: judged.offerable,
      needsInfoClauseIds: judged.open,
      asOf,
      matchedAt: matchedAt.toISOString(),
      dataVersions: { versions },
    },
  }
}
