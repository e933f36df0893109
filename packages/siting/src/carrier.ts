import type { HazardClass } from './lead.ts'
import type { CarrierKind } from './requirement.ts'

/** What a carrier has, by fact, free now. Null and missing mean nobody has told; 0 or false means none. */
export type CarrierFacts = {
  powerKva?: number | null
  gasCubicMetresPerDay?: number | null
  steamTonnesPerHour?: number | null
  sewageTonnesPerDay?: number | null
  codTonnesPerYear?: number | null
  ammoniaTonnesPerYear?: number | null
  nitrogenOxidesTonnesPerYear?: number | null
  vocTonnesPerYear?: number | null
  /** Workshops only. */
  floorLoadKgPerSquareMetre?: number | null
  /** Workshops only; the least clear height. */
  clearHeightMetres?: number | null
  /** The most dangerous class that is allowed here. */
  hazardClass?: HazardClass | null
  bonded?: boolean | null
  portAccess?: boolean | null
}

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
