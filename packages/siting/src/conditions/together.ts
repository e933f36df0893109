import type { SitingLead } from '../lead/lead.ts'
import type { CarrierKind, Requirement } from '../lead/requirement.ts'
import { areas, supplies } from '../lead/requirements.ts'
import type { SitingCarrier } from '../world/carrier.ts'
import { hasOf, kindsUsed, needOf } from './amounts.ts'

/**
 * Carriers that together hold what the lead needs. `largestFirst` gives those of a kind that have every quality, by
 * falling size, equal ones by falling id, unknown sizes last by rising id. For land and for workshops the largest are
 * taken until it is enough, then for each supply that is still short the next that have some of it.
 */
export function togetherOf(lead: SitingLead, largestFirst: (kind: CarrierKind) => Iterable<SitingCarrier>): string[] {
  const taken = new Set<SitingCarrier>()
  for (const requirement of [...areas, ...supplies]) takeUntilEnough(lead, requirement, largestFirst, taken)
  return [...taken].map(({ id }) => id)
}

function takeUntilEnough(
  lead: SitingLead,
  requirement: Requirement,
  largestFirst: (kind: CarrierKind) => Iterable<SitingCarrier>,
  taken: Set<SitingCarrier>,
): void {
  const kinds = kindsUsed(lead).filter((kind) => requirement.kinds.includes(kind))
  let missing = needOf(lead, requirement) ?? 0
  for (const carrier of taken) if (kinds.includes(carrier.kind)) missing -= hasOf(carrier, requirement) ?? 0
  for (const kind of kinds)
    for (const carrier of missing > 0 ? largestFirst(kind) : []) {
      const has = hasOf(carrier, requirement) ?? 0
      if (taken.has(carrier) || has === 0) continue
      taken.add(carrier)
      missing -= has
      if (missing <= 0) return
    }
}
