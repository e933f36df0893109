import { hasOf } from '../amounts.ts'
import type { SitingCarrier } from '../carrier.ts'
import type { CarrierKind } from '../requirement.ts'
import { areas, qualities, supplies } from '../requirements.ts'

/** The figures that are added up, in this order: the kind's area, then every supply. */
export const SUMMED = 1 + supplies.length

/**
 * Carriers of one kind in one park that are alike in everything that must hold of each: the chains they are kept for
 * and every quality. A lead is asked once of a class, however many carriers it has.
 */
export type CarrierClass = {
  chains: readonly string[] | null
  /** As `qualities`; null: not known, or not asked of this kind. */
  qualities: readonly (number | null)[]
  sums: Float64Array
  /** How many carriers have not told this figure. */
  untold: Uint32Array
}

/** The carriers of one kind in one park, by rising size, unknown sizes last, then by id. */
export type Shelf = {
  kind: CarrierKind
  carriers: readonly SitingCarrier[]
  /** Size of each in ten-thousandths; NaN: unknown. */
  free: Float64Array
  /** Supplies of each, `supplies.length` a carrier; NaN: unknown. */
  supplies: Float64Array
  classOf: Uint32Array
  classes: readonly CarrierClass[]
  /** Of each quality the best that is known, and whether some carrier has not told it. */
  best: Float64Array
  someUntold: readonly boolean[]
}

/** Puts the carriers of one kind in order. */
export function shelve(kind: CarrierKind, unsorted: readonly SitingCarrier[]): Shelf {
  const area = areas.find(({ kinds }) => kinds.includes(kind))!
  const carriers = unsorted.toSorted(
    (a, b) => (a.free ?? Number.MAX_VALUE) - (b.free ?? Number.MAX_VALUE) || (a.id < b.id ? -1 : 1),
  )
  const shelf = {
    kind,
    carriers,
    free: Float64Array.from(carriers, (carrier) => hasOf(carrier, area) ?? Number.NaN),
    supplies: Float64Array.from(
      carriers.flatMap((carrier) => supplies.map((supply) => hasOf(carrier, supply) ?? Number.NaN)),
    ),
    classOf: new Uint32Array(carriers.length),
    classes: [] as CarrierClass[],
    best: new Float64Array(qualities.length),
    someUntold: qualities.map(() => false),
  }
  const numbers = new Map<string, number>()
  carriers.forEach((carrier, at) => {
    const has = qualities.map((quality) => (quality.kinds.includes(kind) ? hasOf(carrier, quality) : null))
    const key = JSON.stringify([carrier.chains, has])
    const number = numbers.get(key) ?? openClass(shelf.classes, carrier.chains, has)
    numbers.set(key, number)
    shelf.classOf[at] = number
    const { sums, untold } = shelf.classes[number]!
    for (let figure = 0; figure < SUMMED; figure += 1) {
      const value = figure === 0 ? shelf.free[at]! : shelf.supplies[at * supplies.length + figure - 1]!
      if (Number.isNaN(value)) untold[figure]! += 1
      else sums[figure]! += value
    }
    has.forEach((value, quality) => {
      if (value === null) shelf.someUntold[quality] = true
      else shelf.best[quality] = Math.max(shelf.best[quality]!, value)
    })
  })
  return shelf
}

function openClass(classes: CarrierClass[], chains: readonly string[] | null, has: (number | null)[]): number {
  classes.push({ chains, qualities: has, sums: new Float64Array(SUMMED), untold: new Uint32Array(SUMMED) })
  return classes.length - 1
}
