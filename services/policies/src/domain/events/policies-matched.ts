import type { DomainEvent } from '@lianqiao/contracts'
import type { Judged } from '../judge.ts'

/** A lead's match, as it is stored and published. */
export type LeadMatch = { judged: Judged; asOf: string; versions: Record<string, string>; matchedAt: Date }

/** What others learn of a lead's match. */
export function policiesMatched(
  leadId: string,
  { judged, asOf, versions, matchedAt }: LeadMatch,
): DomainEvent & { type: 'PoliciesMatched' } {
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
