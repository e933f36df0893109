import { kindsUsed } from '../conditions/amounts.ts'
import { amountConditions } from '../conditions/holdings.ts'
import { togetherOf } from '../conditions/together.ts'
import type { SitingLead } from '../lead/lead.ts'
import { answerPark, byRank } from '../proposal/answer-park.ts'
import { byCloseness } from '../proposal/closeness.ts'
import { CARRIERS_SHOWN, type CarrierAnswer, type SiteProposal } from '../proposal/proposal.ts'
import type { SitingCarrier } from '../world/carrier.ts'
import type { SitingPark } from '../world/park.ts'
import type { SitingWorld } from '../world/world.ts'
import { plainHoldings, qualified } from './holdings.ts'
import { judgeCarrier } from './judge-carrier.ts'

/**
 * Every place with its verdict, conditions, score and carriers, best first: an enclave whose agreement covers the lead
 * before others; then those that fit, then those where something must be asked; then by score, then by id; what does
 * not fit comes last. This is the definition: each carrier is looked at. `proposeFromIndex` answers the same.
 */
export function proposeSites(lead: SitingLead, world: SitingWorld): SiteProposal[] {
  const ofPark = Map.groupBy(world.carriers, ({ parkId }) => parkId)
  return world.parks.map((park) => proposeSite(lead, park, ofPark.get(park.id) ?? [], world)).sort(byRank)
}

function proposeSite(
  lead: SitingLead,
  park: SitingPark,
  carriers: readonly SitingCarrier[],
  world: SitingWorld,
): SiteProposal {
  return answerPark(lead, park, world, {
    conditions: amountConditions(lead, plainHoldings(lead, park, carriers)),
    lowestRent: lowestRent(carriers),
    alone: () => alone(lead, park, carriers),
    together: () =>
      togetherOf(lead, (kind) =>
        carriers
          .filter((carrier) => carrier.kind === kind && qualified(lead, carrier) === 'true')
          .sort(byFreeDescending),
      ),
  })
}

function alone(lead: SitingLead, park: SitingPark, carriers: readonly SitingCarrier[]): CarrierAnswer[] {
  return kindsUsed(lead).flatMap((used) =>
    carriers
      .filter(({ kind }) => kind === used)
      .map((carrier) => judgeCarrier(lead, park, carrier))
      .filter(({ verdict }) => verdict !== 'does-not-fit')
      .sort(byCloseness)
      .slice(0, CARRIERS_SHOWN),
  )
}

function lowestRent(carriers: readonly SitingCarrier[]): number | null {
  const rents = carriers.map(({ rentFenPerSquareMetreMonth: rent }) => rent ?? null).filter((rent) => rent !== null)
  return rents.reduce<number | null>((lowest, rent) => (lowest === null ? rent : Math.min(lowest, rent)), null)
}

/** Equal sizes by falling id, unknown sizes last by rising id. */
function byFreeDescending(a: SitingCarrier, b: SitingCarrier): number {
  if (a.free === null || b.free === null)
    return Number(a.free === null) - Number(b.free === null) || (a.id < b.id ? -1 : 1)
  return b.free - a.free || (a.id < b.id ? 1 : -1)
}
