import type { Truth } from '@lianqiao/matching'
import { areaNeed, needOf } from '../conditions/amounts.ts'
import type { SitingLead } from '../lead/lead.ts'
import { qualities, supplies } from '../lead/requirements.ts'
import { chainTruth } from '../plain/place-conditions.ts'
import type { Classes } from './classes.ts'
import type { Shelf } from './shelf.ts'

/** Truths in a column, so that AND is the lesser of two. */
export const FALSE = 0
export const UNKNOWN = 1
export const TRUE = 2
const rank: Record<Truth, number> = { false: FALSE, unknown: UNKNOWN, true: TRUE }

/** A lead as one shelf is asked: its needs as figures, and which classes have what must hold of each. */
export type Question = {
  areaNeed: number | null
  /** Supplies of which something is needed, or nobody has said whether. */
  supplyNeeds: readonly { supply: number; need: number | null }[]
  /** Whether the lead has left something open, so that no carrier can be certain. */
  unsaid: boolean
  /** Of each class, by what is known to be needed. */
  qualified: Uint8Array
  /** As `qualified`, but a quality that the lead has not said is unknown. */
  suits: Uint8Array
}

export function ask(lead: SitingLead, { kind, classes }: Shelf): Question {
  const area = areaNeed(lead, kind)
  const supplyNeeds = supplies
    .map((supply, at) => ({ supply: at, need: needOf(lead, supply) }))
    .filter(({ need }) => need !== 0)
  const needs = qualities
    .map((quality, at) => ({ column: classes.qualities[at]!, need: needOf(lead, quality), kinds: quality.kinds }))
    .filter(({ need, kinds }) => need !== 0 && kinds.includes(kind))
  const qualified = byChain(lead.chainId, classes)
  for (const { column, need } of needs) if (need !== null) restrict(qualified, column, need)
  const unsaidQuality = needs.some(({ need }) => need === null)
  const suits = unsaidQuality ? atMostUnknown(qualified) : qualified
  const unsaid = area === null || unsaidQuality || supplyNeeds.some(({ need }) => need === null)
  return { areaNeed: area, supplyNeeds, unsaid, qualified, suits }
}

/** What the lead has not said of its chain restricts nothing. */
function byChain(chainId: string | null, { chainLists, chainList, count }: Classes): Uint8Array {
  const truths = new Uint8Array(count).fill(TRUE)
  if (chainId === null) return truths
  const ofList = chainLists.map((chains) => rank[chainTruth(chainId, chains)])
  for (let at = 0; at < count; at += 1) truths[at] = ofList[chainList[at]!]!
  return truths
}

/** Nothing is certain any more. */
function atMostUnknown(truths: Uint8Array): Uint8Array {
  const lowered = new Uint8Array(truths)
  for (let at = 0; at < lowered.length; at += 1) if (lowered[at] === TRUE) lowered[at] = UNKNOWN
  return lowered
}

function restrict(truths: Uint8Array, column: Float64Array, need: number): void {
  for (let at = 0; at < truths.length; at += 1) {
    const has = column[at]!
    if (has >= need) continue
    truths[at] = Number.isNaN(has) ? Math.min(truths[at]!, UNKNOWN) : FALSE
  }
}
