import { type Decimal, times, toNumber, unitsOf } from '../figures/decimal.ts'
import type { Bound, Quantity } from '../figures/quantity.ts'
import { type AreaName, squareMetresOf } from '../figures/units.ts'
import type { Extent, QuestionReason } from './fact-reading.ts'

/** A figure in the unit of its fact, or why it cannot be put into it. */
export type Converted =
  | { readonly extent: Extent<number>; readonly unit: string; readonly isRounded: boolean }
  | { readonly reason: QuestionReason }

type Scale = { readonly unit: string; readonly decimals: number; readonly factor: Decimal }

const one: Decimal = { digits: 1, exponent: 0 }
const FEN: Scale = { unit: 'fen', decimals: 0, factor: { digits: 1, exponent: 2 } }
/** 亩 in a square metre: 15 mu are a hectare. */
const MU_OF_SQUARE_METRE: Decimal = { digits: 15, exponent: -4 }

/** Money in yuan to fen. */
export const inFen = (quantity: Quantity, bound: Bound): Converted => converted(quantity, bound, FEN)

/** Dollars, to the cent. */
export const inDollars = (quantity: Quantity, bound: Bound): Converted =>
  converted(quantity, bound, { unit: 'usd', decimals: 2, factor: one })

export const inCount = (quantity: Quantity, bound: Bound): Converted =>
  converted(quantity, bound, { unit: 'count', decimals: 0, factor: one })

/** A plain measure in its own unit (kVA, ratio), to two decimals. */
export const inUnit = (quantity: Quantity, bound: Bound, unit: string): Converted =>
  converted(quantity, bound, { unit, decimals: 2, factor: one })

/** Per cent, per mille or tenths (成) to basis points; `points` of one unit. */
export const inBasisPoints = (quantity: Quantity, bound: Bound, points: number): Converted =>
  converted(quantity, bound, { unit: 'bp', decimals: 2, factor: { digits: points, exponent: 0 } })

/** Land in 亩, to four decimals. */
export function inMu(quantity: Quantity, bound: Bound, area: AreaName): Converted {
  if (area === 'mu') return converted(quantity, bound, { unit: 'mu', decimals: 4, factor: one })
  if (area === 'fang' || area === 'ping') return { reason: 'unit-unclear' }
  const factor = times(squareMetresOf[area], MU_OF_SQUARE_METRE)
  return factor ? converted(quantity, bound, { unit: 'mu', decimals: 4, factor }) : { reason: 'not-precise' }
}

/** Floor area in square metres, to four decimals. 亩 of workshop may be its land: a person says. */
export function inSquareMetres(quantity: Quantity, bound: Bound, area: AreaName): Converted {
  if (area === 'mu' || area === 'ping') return { reason: 'unit-unclear' }
  const factor = area === 'fang' ? one : squareMetresOf[area]
  return converted(quantity, bound, { unit: 'm2', decimals: 4, factor })
}

function converted({ low, high, isRange }: Quantity, bound: Bound, scale: Scale): Converted {
  const [least, most] = [inScale(low, scale), inScale(high, scale)]
  if (!least || !most) return { reason: 'not-precise' }
  const isRounded = least.isRounded || most.isRounded
  return { extent: extentOf(least.value, most.value, isRange, bound), unit: scale.unit, isRounded }
}

function extentOf(least: number, most: number, isRange: boolean, bound: Bound): Extent<number> {
  if (isRange) return { min: least, max: most }
  if (bound === 'atLeast' || bound === 'moreThan') return { min: least }
  if (bound === 'atMost' || bound === 'lessThan') return { max: most }
  return { value: least }
}

/** Exact where it can be; an English measure is rounded to the decimals of the unit, and that is said. */
function inScale(value: Decimal, { decimals, factor }: Scale): { value: number; isRounded: boolean } | null {
  const product = times(value, factor)
  const units = product && unitsOf(product, decimals)
  if (units !== undefined) return { value: units / 10 ** decimals, isRounded: false }
  if (decimals < 4) return null
  const rounded = Math.round(toNumber(value) * toNumber(factor) * 10 ** decimals)
  return Number.isSafeInteger(rounded) ? { value: rounded / 10 ** decimals, isRounded: true } : null
}
