import { qualities, supplies } from '../lead/requirements.ts'
import type { SitingCarrier } from '../world/carrier.ts'

/** The figures that are added up, in this order: the area, then every supply. */
export const SUMMED = 1 + supplies.length

/**
 * Carriers that are alike in everything that must hold of each: the chains they are kept for and every quality. A lead
 * is asked once of a class, however many carriers it has. In columns, a place a class.
 */
export type Classes = {
  count: number
  /** The distinct lists of chains, and which of them a class has. */
  chainLists: readonly (readonly string[] | null)[]
  chainList: Uint32Array
  /** A column a quality; NaN: not told, or not asked of this kind. */
  qualities: readonly Float64Array[]
  /** `SUMMED` figures a class: their sum, and whether some carrier has not told it. */
  sums: Float64Array
  untold: Uint8Array
}

/** Finds the classes of the carriers of a shelf; `found` are their qualities, `free` and `supplied` their figures. */
export function classify(
  carriers: readonly SitingCarrier[],
  found: readonly (readonly number[])[],
  free: Float64Array,
  supplied: Float64Array,
): { classes: Classes; classOf: Uint32Array } {
  const lists = new Map<string, { number: number; chains: readonly string[] | null }>()
  const numbers = new Map<string, number>()
  const firsts: { at: number; list: number }[] = []
  const classOf = Uint32Array.from(carriers, ({ chains }, at) => {
    const text = chains === null ? '' : `,${chains.join()}`
    const list = lists.get(text) ?? { number: lists.size, chains }
    lists.set(text, list)
    const key = `${list.number}/${found[at]!.join()}`
    const number = numbers.get(key) ?? firsts.push({ at, list: list.number }) - 1
    numbers.set(key, number)
    return number
  })
  const sums = new Float64Array(firsts.length * SUMMED)
  const untold = new Uint8Array(firsts.length * SUMMED)
  classOf.forEach((number, at) => {
    for (let figure = 0; figure < SUMMED; figure += 1) {
      const value = figure === 0 ? free[at]! : supplied[at * supplies.length + figure - 1]!
      if (Number.isNaN(value)) untold[number * SUMMED + figure] = 1
      else sums[number * SUMMED + figure]! += value
    }
  })
  const classes: Classes = {
    count: firsts.length,
    chainLists: [...lists.values()].map(({ chains }) => chains),
    chainList: Uint32Array.from(firsts, ({ list }) => list),
    qualities: qualities.map((_, quality) => Float64Array.from(firsts, ({ at }) => found[at]![quality]!)),
    sums,
    untold,
  }
  return { classes, classOf }
}
