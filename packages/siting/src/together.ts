import { hasOf, kindsUsed, needOf } from './amounts.ts'
import type { SitingCarrier } from './carrier.ts'
import type { SitingLead } from './lead.ts'
import type { Requirement } from './requirement.ts'
import { areas, supplies } from './requirements.ts'

/**
 * Carriers that together hold what the lead needs, of those given (each with every quality, the largest first): for
 * land and for workshops the largest until it is enough, then for each supply still short the next that have some.
 */
export function togetherOf(lead: SitingLead, largestFirst: Iterable<SitingCarrier>): string[] {
  const kinds = kindsUsed(lead)
  const usable = [...largestFirst].filter(({ kind }) => kinds.includes(kind))
  const taken = new Set<SitingCarrier>()
  for (const requirement of [...areas, ...supplies]) takeUntilEnough(lead, requirement, usable, taken)
  return [...taken].map(({ id }) => id)
}

function takeUntilEnough(
  lead: SitingLead,
  requirement: Requirement,
  usable: readonly SitingCarrier[],
  taken: Set<SitingCarrier>,
): void {
  const has = (carrier: SitingCarrier) =>
    requirement.kinds.includes(carrier.kind) ? (hasOf(carrier, requirement) ?? 0) : 0
  let missing = (needOf(lead, requirement) ?? 0) - [...taken].reduce((sum, carrier) => sum + has(carrier), 0)
  for (const carrier of usable) {
    if (missing <= 0) return
    if (taken.has(carrier) || has(carrier) === 0) continue
    taken.add(carrier)
    missing -= has(carrier)
  }
}
