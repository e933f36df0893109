import { type Static, Type } from 'typebox'
import { OneOf } from './schema.ts'

export const CarrierKind = OneOf('land', 'workshop')
export type CarrierKind = Static<typeof CarrierKind>

/** Amounts are 亩 for land, ㎡ for workshops, to two decimals. */
export const Capacity = Type.Object({
  kind: CarrierKind,
  carriers: Type.Number(),
  size: Type.Number(),
  reserved: Type.Number(),
  free: Type.Number(),
  /** Free in one piece */
  largestFree: Type.Number(),
})
export type Capacity = Static<typeof Capacity>

/** What is free at the end of a day: as it was, or as it will be if nothing else happens. */
export const CapacityOfDay = Type.Object({
  day: Type.String(),
  capacities: Type.Array(Capacity),
})
export type CapacityOfDay = Static<typeof CapacityOfDay>
