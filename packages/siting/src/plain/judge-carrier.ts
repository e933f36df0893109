import { amountCondition } from '../conditions/amount-condition.ts'
import { enough, hasOf, needOf } from '../conditions/amounts.ts'
import type { SitingCondition } from '../conditions/condition.ts'
import type { SitingLead } from '../lead/lead.ts'
import { requirements } from '../lead/requirements.ts'
import type { CarrierAnswer } from '../proposal/proposal.ts'
import { verdictOf } from '../proposal/verdict.ts'
import type { SitingCarrier } from '../world/carrier.ts'
import type { SitingPark } from '../world/park.ts'
import { chainTruth, placeConditions } from './place-conditions.ts'

/** Can this carrier alone hold the enterprise? Every requirement that is asked of its kind, on this one carrier. */
export function judgeCarrier(lead: SitingLead, park: SitingPark, carrier: SitingCarrier): CarrierAnswer {
  const conditions: SitingCondition[] = [
    ...placeConditions(lead, park).map((condition) => onCarrier(condition, lead, carrier)),
    ...requirements
      .filter(({ kinds }) => kinds.includes(carrier.kind))
      .map((requirement) => {
        const need = needOf(lead, requirement)
        const has = hasOf(carrier, requirement)
        return amountCondition(requirement.id, enough(has, need), need, { least: has ?? 0, most: has })
      }),
  ]
  const { id: carrierId, kind, free } = carrier
  return { carrierId, kind, verdict: verdictOf(conditions), free, conditions }
}

/** A carrier may be kept for fewer chains than its park admits. */
function onCarrier(condition: SitingCondition, { chainId }: SitingLead, { chains }: SitingCarrier): SitingCondition {
  if (condition.id !== 'chain-admitted' || chains === null) return condition
  const admitted = condition.admitted.filter((chain) => chains.includes(chain))
  const truth = chainTruth(chainId, admitted)
  return { ...condition, admitted, truth }
}
