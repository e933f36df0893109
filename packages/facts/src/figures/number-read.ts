import type { Decimal } from './decimal.ts'

/** A number that stands at a place. `magnitude`: 万, 亿 or the like was written, so that it can be money without 元. */
export type NumberRead = {
  readonly value: Decimal
  /** The power of ten written behind the digits: 8 in 3.5亿, 4 in 5000万, 0 in 600. */
  readonly magnitude: number
  readonly to: number
  /** 多 or 余 stands within or behind: 3000多万, 600余人. */
  readonly andMore: boolean
}
