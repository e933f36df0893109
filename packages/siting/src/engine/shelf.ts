import { hasOf } from '../conditions/amounts.ts'
import type { CarrierKind } from '../lead/requirement.ts'
import { areas, qualities, supplies } from '../lead/requirements.ts'
import type { SitingCarrier } from '../world/carrier.ts'
import { type Classes, classify } from './classes.ts'

/** The carriers of one kind in one park, by rising size, unknown sizes last, then by id. */
export type Shelf = {
  kind: CarrierKind
  carriers: readonly SitingCarrier[]
  /** Size of each in ten-thousandths; NaN: unknown. */
  free: Float64Array
  /** How many have a known size: the first so many. */
  sized: number
  /** Supplies of each, `supplies.length` a carrier; NaN: unknown. */
  supplies: Float64Array
  classOf: Uint32Array
  classes: Classes
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
  const free = Float64Array.from(carriers, (carrier) => hasOf(carrier, area) ?? Number.NaN)
  const supplied = new Float64Array(carriers.length * supplies.length)
  const best = new Float64Array(qualities.length)
  const someUntold = qualities.map(() => false)
  const asked = qualities.map(({ kinds }) => kinds.includes(kind))
  const found = carriers.map((carrier, at) => {
    supplies.forEach((supply, figure) => {
      supplied[at * supplies.length + figure] = hasOf(carrier, supply) ?? Number.NaN
    })
    return qualities.map((quality, number) => {
      const has = asked[number] ? hasOf(carrier, quality) : null
      if (has === null) someUntold[number] = true
      else best[number] = Math.max(best[number]!, has)
      return has ?? Number.NaN
    })
  })
  const { classes, classOf } = classify(carriers, found, free, supplied)
  const unsized = free.findIndex(Number.isNaN)
  const sized = unsized < 0 ? carriers.length : unsized
  return { kind, carriers, free, sized, supplies: supplied, classOf, classes, best, someUntold }
}
