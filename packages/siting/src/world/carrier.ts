import type { CarrierKind } from '../lead/requirement.ts'
import type { PlaceFigures } from './figures.ts'

/** What a carrier has, by fact, free now; 0 or false means that it has none. */
export type CarrierFacts = PlaceFigures & { bonded?: boolean | null; portAccess?: boolean | null }

/** A land plot or a standard workshop (载体) with what is free of it. */
export type SitingCarrier = {
  id: string
  /** The park or enclave it belongs to; to one only. */
  parkId: string
  kind: CarrierKind
  /** Free now: 亩 of a plot, ㎡ of a workshop. */
  free: number | null
  /** Chains this carrier is kept for; null: all that its park admits. */
  chains: readonly string[] | null
  facts: CarrierFacts
  /** Rent of a workshop, in fen a ㎡ and month; of no meaning for land. */
  rentFenPerSquareMetreMonth?: number | null
}
