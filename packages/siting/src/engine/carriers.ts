import type { SitingLead } from '../lead/lead.ts'
import { supplies } from '../lead/requirements.ts'
import { judgeCarrier } from '../plain/judge-carrier.ts'
import { placeConditions } from '../plain/place-conditions.ts'
import { CARRIERS_SHOWN, type CarrierAnswer } from '../proposal/proposal.ts'
import { verdictOf } from '../proposal/verdict.ts'
import type { SitingCarrier } from '../world/carrier.ts'
import type { SitingPark } from '../world/park.ts'
import { FALSE, type Question, TRUE, UNKNOWN } from './question.ts'
import type { Shelf } from './shelf.ts'

/** The closest carriers of a shelf that hold the lead alone, then those that may. */
export function carriersAlone(lead: SitingLead, park: SitingPark, shelf: Shelf, question: Question): CarrierAnswer[] {
  const { areaNeed } = question
  const place = verdictOf(placeConditions(lead, park))
  if (areaNeed === 0 || place === 'does-not-fit') return []
  const unsaid = place === 'unknown' || question.unsaid
  const certain: number[] = []
  const possible: number[] = []
  for (let at = firstEnough(shelf, areaNeed ?? 0); at < shelf.carriers.length; at += 1) {
    if (certain.length === CARRIERS_SHOWN || (unsaid && possible.length === CARRIERS_SHOWN)) break
    const suits = question.suits[shelf.classOf[at]!]!
    if (suits === FALSE) continue
    const supplied = suppliedBy(shelf, at, question.supplyNeeds)
    if (supplied === FALSE) continue
    if (!unsaid && suits === TRUE && supplied === TRUE && at < shelf.sized) certain.push(at)
    else if (possible.length < CARRIERS_SHOWN) possible.push(at)
  }
  return [...certain, ...possible].slice(0, CARRIERS_SHOWN).map((at) => judgeCarrier(lead, park, shelf.carriers[at]!))
}

/** The place of the first carrier that is large enough or whose size nobody has told. */
function firstEnough({ free, sized }: Shelf, need: number): number {
  let low = 0
  let high = sized
  while (low < high) {
    const middle = (low + high) >>> 1
    if (free[middle]! < need) low = middle + 1
    else high = middle
  }
  return low
}

function suppliedBy({ supplies: has }: Shelf, at: number, needs: Question['supplyNeeds']): number {
  let truth = TRUE
  for (const { supply, need } of needs) {
    const value = has[at * supplies.length + supply]!
    if (need !== null && value < need) return FALSE
    if (need === null || Number.isNaN(value)) truth = UNKNOWN
  }
  return truth
}

/** The qualified carriers of a shelf, the largest first, unknown sizes last; found as they are taken. */
export function* largestFirst({ carriers, classOf, sized }: Shelf, { qualified }: Question): Iterable<SitingCarrier> {
  for (let at = sized - 1; at >= 0; at -= 1) if (qualified[classOf[at]!] === TRUE) yield carriers[at]!
  for (let at = sized; at < carriers.length; at += 1) if (qualified[classOf[at]!] === TRUE) yield carriers[at]!
}
