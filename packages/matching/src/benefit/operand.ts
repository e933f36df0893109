import type { FactOperand, Rate } from '../benefit.ts'
import type { Condition } from '../condition.ts'
import { same } from '../text/print.ts'
import type { Truth } from '../truth.ts'
import { type Decimal, fromUnits, zero } from '../values/decimal.ts'
import { printRate, readRate } from '../values/quantity.ts'
import type { Vocabulary } from '../vocabulary/vocabulary.ts'
import { exactly, isExact, type Span, times } from './span.ts'
import { type Traced, traced } from './trace.ts'
import * as words from './words.ts'

/** What a formula may ask about the lead: a number, exact or unknown, and whether a condition holds. */
export type Inputs = {
  number(fact: string, year?: number): Decimal | undefined
  truth(condition: Condition): Truth
  vocabulary: Vocabulary
}

/** A fact as a span in its unit: the figure, or all it can be. A figure below zero gives nothing, never takes. */
export function operand({ fact, year }: FactOperand, { number, vocabulary }: Inputs): Traced {
  const definition = vocabulary.facts.get(fact)
  if (definition?.type !== 'number') throw new Error(`a formula was let through on ${fact}, which is no number`)
  const value = number(fact, year)
  const limits: Span = { min: zero, max: definition.max === undefined ? null : fromUnits(definition.max, 0) }
  const span = value === undefined ? limits : exactly(value.digits < 0n ? zero : value)
  const name = year === undefined ? definition.label : words.inYear(definition.label, year)
  return traced('fact', span, definition.unit, value === undefined ? words.unknownFact : words.fact, [], [name])
}

/** A rate as a span of exact fractions. */
export function rateSpan(rate: Rate, inputs: Inputs): Span {
  if (typeof rate === 'string') return exactly(readRateOf(rate))
  if ('between' in rate) return { min: readRateOf(rate.between[0]), max: readRateOf(rate.between[1]) }
  if ('product' in rate) return rate.product.map((one) => rateSpan(one, inputs)).reduce(times)
  const { span, unit } = operand(rate, inputs)
  return times(span, exactly(readRateOf(unit === 'pct' ? '1%' : '1bp')))
}

function readRateOf(text: string): Decimal {
  const rate = readRate(text)
  if (typeof rate === 'string') throw new Error(`a clause was let through with the rate ${text}: ${rate}`)
  return rate
}

/** Rates for people, in percent. */
export function printRates(span: Span) {
  const { min, max } = span
  if (max === null) return same('?')
  return same(isExact(span) ? printRate(min) : `${printRate(min)}–${printRate(max)}`)
}
