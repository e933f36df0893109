import { conjunction, type Truth } from '@lianqiao/matching'
import type { Bounds } from '../conditions/amount-condition.ts'
import { areaNeed, enough, hasOf, needOf } from '../conditions/amounts.ts'
import type { Holdings } from '../conditions/holdings.ts'
import type { SitingLead } from '../lead/lead.ts'
import { qualities } from '../lead/requirements.ts'
import type { SitingCarrier } from '../world/carrier.ts'
import type { SitingPark } from '../world/park.ts'
import { chainTruth } from './place-conditions.ts'

/** A park's holdings by looking at each of its carriers: the definition. */
export function plainHoldings(lead: SitingLead, park: SitingPark, carriers: readonly SitingCarrier[]): Holdings {
  const judged = carriers.map((carrier) => ({ carrier, qualified: qualified(lead, carrier) }))
  return {
    sum(requirement) {
      const used = judged.filter(
        ({ carrier: { kind }, qualified }) =>
          qualified !== 'false' &&
          requirement.kinds.includes(kind) &&
          (requirement.how === 'area' || areaNeed(lead, kind) !== 0),
      )
      const certain = used.filter(({ qualified }) => qualified === 'true')
      const total = (some: typeof used) =>
        some.reduce((sum, { carrier }) => sum + (hasOf(carrier, requirement) ?? 0), 0)
      const told = park.carriersComplete && used.every(({ carrier }) => hasOf(carrier, requirement) !== null)
      return { least: total(certain), most: told ? total(used) : null }
    },
    best(requirement, kind): Bounds {
      const all = carriers.filter((carrier) => carrier.kind === kind).map((carrier) => hasOf(carrier, requirement))
      const least = all.reduce<number>((best, has) => Math.max(best, has ?? 0), 0)
      return { least, most: park.carriersComplete && !all.includes(null) ? least : null }
    },
  }
}

/**
 * Whether a carrier has every quality that is known to be needed. What the lead has not said restricts nothing here:
 * it leaves a condition of its own unknown.
 */
export function qualified(lead: SitingLead, carrier: SitingCarrier): Truth {
  return conjunction([
    lead.chainId === null ? 'true' : chainTruth(lead.chainId, carrier.chains),
    ...qualities
      .filter(({ kinds }) => kinds.includes(carrier.kind))
      .map((quality) => ({ need: needOf(lead, quality), has: hasOf(carrier, quality) }))
      .map(({ need, has }) => (need === null ? 'true' : enough(has, need))),
  ])
}
