import { conjunction, disjunction, fromBoolean, type Truth } from '@lianqiao/matching'
import type { SitingLead } from '../lead/lead.ts'
import type { CarrierKind, Requirement } from '../lead/requirement.ts'
import { requirements } from '../lead/requirements.ts'
import { amountCondition, type Bounds, enoughBetween } from './amount-condition.ts'
import { areaNeed, needOf } from './amounts.ts'
import type { AmountCondition } from './condition.ts'

/** What a park holds for one lead, in ten-thousandths; the plain evaluator and the index each find it in their way. */
export type Holdings = {
  /** Sum over the carriers that the lead may use and that have every quality known to be needed. */
  sum(requirement: Requirement): Bounds
  /** The best carrier of a kind. */
  best(requirement: Requirement, kind: CarrierKind): Bounds
}

/** The conditions on amounts: land and workshop on one carrier or several, supplies over all used, qualities on each. */
export function amountConditions(lead: SitingLead, holdings: Holdings): AmountCondition[] {
  return requirements.flatMap((requirement) => {
    if (requirement.how === 'quality') return qualityCondition(lead, requirement, holdings)
    const need = needOf(lead, requirement)
    const bounds = holdings.sum(requirement)
    return [amountCondition(requirement.id, enoughBetween(bounds, need), need, bounds)]
  })
}

/** Asked of each kind that is used: some carrier must have it. Not asked at all where no such kind is used. */
function qualityCondition(lead: SitingLead, requirement: Requirement, holdings: Holdings): AmountCondition[] {
  const need = needOf(lead, requirement)
  const asked = requirement.kinds
    .map((kind) => ({ used: areaNeed(lead, kind), best: holdings.best(requirement, kind) }))
    .filter(({ used }) => used !== 0)
  if (asked.length === 0) return []
  const truth = conjunction(asked.map(({ used, best }) => disjunction([notUsed(used), enoughBetween(best, need)])))
  return [
    amountCondition(requirement.id, truth, need, {
      least: Math.min(...asked.map(({ best }) => best.least)),
      most: leastBound(asked.filter(({ used }) => used !== null).map(({ best }) => best.most)),
    }),
  ]
}

const notUsed = (need: number | null): Truth => (need === null ? 'unknown' : fromBoolean(need === 0))

function leastBound(bounds: readonly (number | null)[]): number | null {
  const known = bounds.filter((bound) => bound !== null)
  return known.length === 0 ? null : Math.min(...known)
}
