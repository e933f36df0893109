import type { SitingCarrier } from '../carrier.ts'
import type { SitingLead } from '../lead.ts'
import type { SitingPark } from '../park.ts'
import { judgeCarrier } from '../plain/judge-carrier.ts'
import { placeConditions } from '../plain/place-conditions.ts'
import { CARRIERS_SHOWN, type CarrierAnswer } from '../proposal.ts'
import { supplies } from '../requirements.ts'
import { verdictOf } from '../verdict.ts'
import type { Question } from './question.ts'
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
    if (suits === 'false') continue
    const supplied = suppliedBy(shelf, at, question.supplyNeeds)
    if (supplied === 'false') continue
    const sure = !unsaid && suits === 'true' && supplied === 'true' && !Number.isNaN(shelf.free[at]!)
    if (sure) certain.push(at)
    else if (possible.length < CARRIERS_SHOWN) possible.push(at)
  }
  return [...certain, ...possible].slice(0, CARRIERS_SHOWN).map((at) => judgeCarrier(lead, park, shelf.carriers[at]!))
}

/** The place of the first carrier that is large enough or whose size nobody has told: sizes rise, unknown ones last. */
function firstEnough({ free }: Shelf, need: number): number {
  let low = 0
  let high = free.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (free[middle]! < need) low = middle + 1
    else high = middle
  }
  return low
}

function suppliedBy(
  { supplies: has }: Shelf,
  at: number,
  needs: Question['supplyNeeds'],
): 'true' | 'unknown' | 'false' {
  let truth: 'true' | 'unknown' = 'true'
  for (let supply = 0; supply < needs.length; supply += 1) {
    const need = needs[supply]!
    if (need === 0) continue
    const value = has[at * supplies.length + supply]!
    if (need === null || Number.isNaN(value)) truth = 'unknown'
    else if (value < need) return 'false'
  }
  return truth
}

/** The qualified carriers of all shelves, the largest first, then by id. */
export function largestFirst(asked: readonly { shelf: Shelf; question: Question }[]): SitingCarrier[] {
  return asked
    .flatMap(({ shelf, question }) =>
      shelf.carriers.filter((_, at) => question.qualified[shelf.classOf[at]!] === 'true'),
    )
    .sort((a, b) => (b.free ?? 0) - (a.free ?? 0) || (a.id < b.id ? -1 : 1))
}
