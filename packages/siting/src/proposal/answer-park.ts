import { kindsUsed } from '../conditions/amounts.ts'
import type { AmountCondition } from '../conditions/condition.ts'
import type { SitingLead } from '../lead/lead.ts'
import { agreementTruth, placeConditions } from '../plain/place-conditions.ts'
import { scoreOf } from '../score/score.ts'
import type { SitingPark } from '../world/park.ts'
import type { SitingWorld } from '../world/world.ts'
import type { CarrierAnswer, SiteProposal } from './proposal.ts'
import { verdictOf, verdictOrder } from './verdict.ts'

/** What was found among a park's carriers, by whichever way; the lists are asked for only where they are shown. */
export type Found = {
  conditions: readonly AmountCondition[]
  /** In fen a ㎡ and month, of the park's workshops; null where none is told. */
  lowestRent: number | null
  alone(): CarrierAnswer[]
  together(): string[]
}

/** A park's whole answer. */
export function answerPark(
  lead: SitingLead,
  park: SitingPark,
  { weights, distance }: Pick<SitingWorld, 'weights' | 'distance'>,
  found: Found,
): SiteProposal {
  const conditions = [...placeConditions(lead, park), ...found.conditions]
  const verdict = verdictOf(conditions)
  const carriers = verdict === 'does-not-fit' ? [] : found.alone()
  return {
    parkId: park.id,
    verdict,
    ...scoreOf({ lead, park, lowestRent: found.lowestRent, distance }, weights),
    conditions,
    agreementId: coveredBy(lead, park),
    carriers,
    together: verdict === 'fits' && !holdsAlone(lead, carriers) ? found.together() : [],
  }
}

function coveredBy(lead: SitingLead, { agreement }: SitingPark): string | null {
  return agreement !== null && agreementTruth(lead, agreement).truth === 'true' ? agreement.id : null
}

/** Each kind that is needed has a carrier that holds everything by itself. */
function holdsAlone(lead: SitingLead, carriers: readonly CarrierAnswer[]): boolean {
  return kindsUsed(lead).every((kind) =>
    carriers.some((carrier) => carrier.kind === kind && carrier.verdict === 'fits'),
  )
}

/** What does not fit last; a covering agreement first; then by verdict, score, and id. */
export function byRank(a: SiteProposal, b: SiteProposal): number {
  return (
    outOf(a) - outOf(b) ||
    Number(b.agreementId !== null) - Number(a.agreementId !== null) ||
    verdictOrder[a.verdict] - verdictOrder[b.verdict] ||
    b.score - a.score ||
    (a.parkId < b.parkId ? -1 : 1)
  )
}

const outOf = ({ verdict }: SiteProposal) => Number(verdict === 'does-not-fit')
