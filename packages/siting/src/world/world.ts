import type { SitingWeights } from '../score/score-item.ts'
import type { SitingCarrier } from './carrier.ts'
import type { SitingPark } from './park.ts'

/** Straight-line kilometres between two divisions (GB/T 2260); null where one of them has no known position. */
export type Distance = (originCode: string, divisionCode: string) => number | null

/** Everything a lead is asked against. */
export type SitingWorld = {
  parks: readonly SitingPark[]
  /** Every carrier's `parkId` is one of the parks. */
  carriers: readonly SitingCarrier[]
  weights: SitingWeights
  distance: Distance
}
