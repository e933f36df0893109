import type { Band, Formula, Tiers } from '../benefit.ts'
import { add, compare, type Decimal, greater, lesser, subtract, zero } from '../values/decimal.ts'
import { type Inputs, rateSpan } from './operand.ts'
import { figure, hull, nothing, rising, type Span, times } from './span.ts'
import { type Traced, traced } from './trace.ts'
import * as words from './words.ts'

/** A band with its bounds read: `top: null` is open; `topIncluded` and `bottomExcluded` say whose the border is. */
type Reach = { band: Band; bottom: Decimal; bottomExcluded: boolean; top: Decimal | null; topIncluded: boolean }

/** Bands one after another: each begins where the one before ends. */
function reaches(tiers: Tiers, unit: string): Reach[] {
  const list: Reach[] = []
  for (const [at, band] of tiers.bands.entries()) {
    const before = list[at - 1]
    const bottom = band.from === undefined ? (before?.top ?? zero) : figure(band.from, unit)
    const bottomExcluded = before?.topIncluded === true && before.top !== null && compare(before.top, bottom) === 0
    const top = band.upTo === undefined ? null : figure(band.upTo, unit)
    list.push({ band, bottom, bottomExcluded, top, topIncluded: band.upToIncluded === true })
  }
  return list
}

/** Tiered amounts: the parts inside the bands (`marginal`), or the whole in the band it falls into (`whole`). */
export function tiersOf(tiers: Tiers, of: Traced, inputs: Inputs, part: (formula: Formula) => Traced): Traced {
  const list = reaches(tiers, of.unit)
  const rateOf = (band: Band) => (band.rate === undefined ? nothing : rateSpan(band.rate, inputs))
  if (tiers.mode === 'marginal') {
    const pieces = list.map((reach) => times(inside(of.span, reach), rateOf(reach.band)))
    const span = pieces.reduce((a, b) => rising(a, b, add), nothing)
    return traced('tiers', span, 'fen', words.marginal, [of], [])
  }
  const spans = list.flatMap((reach) => {
    const overlap = meet(of.span, reach)
    if (!overlap) return []
    return [reach.band.amount === undefined ? times(overlap, rateOf(reach.band)) : part(reach.band.amount).span]
  })
  if (outside(of.span, list)) spans.push(nothing)
  return traced('tiers', spans.reduce(hull), 'fen', words.wholeTier, [of], [])
}

/** How much of a value lies inside the band, for a span of values. */
function inside(span: Span, { bottom, top }: Reach): Span {
  const piece = (value: Decimal) => greater(subtract(top ? lesser(value, top) : value, bottom), zero)
  return { min: piece(span.min), max: span.max ? piece(span.max) : top && subtract(top, bottom) }
}

/** The part of a span that lies in the band; `undefined` when none does. */
function meet(span: Span, { bottom, bottomExcluded, top, topIncluded }: Reach): Span | undefined {
  const min = greater(span.min, bottom)
  const max = span.max && top ? lesser(span.max, top) : (span.max ?? top)
  if (max === null) return { min, max }
  const order = compare(min, max)
  if (order > 0) return undefined
  if (order < 0) return { min, max }
  const onTop = top !== null && compare(min, top) === 0 && !topIncluded
  const onBottom = compare(min, bottom) === 0 && bottomExcluded
  return onTop || onBottom ? undefined : { min, max }
}

/** Whether a span reaches below the first band or beyond the last. */
function outside(span: Span, list: readonly Reach[]): boolean {
  const [first, last] = [list[0]!, list.at(-1)!]
  if (compare(span.min, first.bottom) < 0) return true
  if (last.top === null) return false
  const order = span.max === null ? 1 : compare(span.max, last.top)
  return order > 0 || (order === 0 && !last.topIncluded)
}
