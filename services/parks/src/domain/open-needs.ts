import type { AmountCondition, CarrierKind, SiteProposal, SitingCondition } from '@lianqiao/siting'
import type { Hundredths } from './amount.ts'

export type OpenNeed = { parkId: string; kind: CarrierKind; amount: Hundredths }

/**
 * What a lead waits for: the land and workshops that are not surely free in parks that would else do. A lead for whom
 * one place has all of it waits for nothing.
 */
export function openNeeds(proposals: readonly SiteProposal[]): OpenNeed[] {
  if (proposals.some((proposal) => proposal.verdict !== 'does-not-fit' && missing(proposal).length === 0)) return []
  return proposals
    .filter(({ conditions }) => conditions.every((condition) => isArea(condition) || condition.truth !== 'false'))
    .flatMap((proposal) =>
      missing(proposal).map(({ id, required }) => ({
        parkId: proposal.parkId,
        kind: id as CarrierKind,
        amount: Math.ceil((required as number) * 100 - 1e-6),
      })),
    )
}

/** Whether the park has what the lead needs of a kind. */
export function hasRoom({ conditions }: SiteProposal, kind: CarrierKind): boolean {
  return conditions.some(({ id, truth }) => id === kind && truth === 'true')
}

function missing({ conditions }: SiteProposal): AmountCondition[] {
  return conditions.filter(isArea).filter(({ truth, required }) => truth !== 'true' && (required ?? 0) > 0)
}

function isArea(condition: SitingCondition): condition is AmountCondition {
  return condition.id === 'land' || condition.id === 'workshop'
}
