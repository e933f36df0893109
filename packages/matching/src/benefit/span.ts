import type { Quantity } from '../condition.ts'
import type { FactUnit } from '../fact.ts'
import { compare, type Decimal, floorDivide, greater, lesser, multiply, whole, zero } from '../values/decimal.ts'
import { readQuantity } from '../values/quantity.ts'

/** What an amount can be: from `min` to `max`, both included, `null` for no known bound. Never below zero. */
export type Span = { min: Decimal; max: Decimal | null }

export const exactly = (value: Decimal): Span => ({ min: value, max: value })
export const nothing: Span = exactly(zero)

export const isExact = ({ min, max }: Span) => max !== null && compare(min, max) === 0

/** Combines two spans by an operation that rises in both arguments. */
export function rising(a: Span, b: Span, operate: (a: Decimal, b: Decimal) => Decimal): Span {
  return { min: operate(a.min, b.min), max: a.max && b.max ? operate(a.max, b.max) : null }
}

/** The product; something unbounded times nothing is nothing. */
export function times(a: Span, b: Span): Span {
  const none = (span: Span) => span.max !== null && span.max.digits === 0n
  const max = none(a) || none(b) ? zero : a.max && b.max ? multiply(a.max, b.max) : null
  return { min: multiply(a.min, b.min), max }
}

export const least = (a: Span, b: Span): Span => ({
  min: lesser(a.min, b.min),
  max: a.max && b.max ? lesser(a.max, b.max) : (a.max ?? b.max),
})

export const most = (a: Span, b: Span): Span => rising(a, b, greater)

/** The smallest span that holds both. */
export const hull = (a: Span, b: Span): Span => ({
  min: lesser(a.min, b.min),
  max: a.max && b.max ? greater(a.max, b.max) : null,
})

/** A figure of a published clause; `checkClause` has made sure that it can be read. */
export function figure(quantity: Quantity, unit: FactUnit): Decimal {
  const read = readQuantity(quantity, unit)
  if (typeof read === 'string') throw new Error(`a clause was let through with ${quantity}: ${read}`)
  return read
}

const safe = BigInt(Number.MAX_SAFE_INTEGER)

/** Rounds down to the fen; what no integer can hold counts as unbounded. */
export function toFenRange({ min, max }: Span): { min: number; max: number | null } {
  const fen = (value: Decimal) => floorDivide(value, whole(1))
  const top = max === null ? null : fen(max)
  const bottom = fen(min)
  return {
    min: Number(bottom > safe ? safe : bottom),
    max: top === null || top > safe ? null : Number(top),
  }
}
