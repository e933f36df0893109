import type { Atom, DateAtom, Day, NumberAtom, Quantity } from '../condition.ts'
import { conjunction, fromBoolean, negate, type Truth } from '../truth.ts'
import { dayNumber, earliestWithin } from '../values/day.ts'
import { add, compare, type Decimal, multiply, parseDecimal } from '../values/decimal.ts'
import { readQuantity, readRate } from '../values/quantity.ts'
import type { KnownFacts, KnownValue } from '../vocabulary/profile.ts'
import { codeOfValue, type Vocabulary } from '../vocabulary/vocabulary.ts'
import { decimalOf, definitionOf, numberFact } from './lookup.ts'

/** Whether one requirement holds for what is known on the day `asOf`. The definition itself, written for reading. */
export function atomTruth(atom: Atom, known: KnownFacts, asOf: Day, vocabulary: Vocabulary): Truth {
  const value = known.get(atom.fact)
  if ('under' in atom) return underTruth(atom.fact, atom.under, value, vocabulary)
  if ('in' in atom)
    return value?.type === 'code' ? fromBoolean(codes(atom.fact, atom.in, vocabulary).includes(value.code)) : 'unknown'
  if ('hasAny' in atom) {
    if (value?.type !== 'set') return 'unknown'
    return fromBoolean(codes(atom.fact, atom.hasAny, vocabulary).some((code) => value.codes.has(code)))
  }
  if ('is' in atom) return value?.type === 'boolean' ? fromBoolean(value.value === atom.is) : 'unknown'
  if ('reached' in atom) {
    if (value?.type !== 'place') return 'unknown'
    const definition = definitionOf(atom.fact, vocabulary)
    const places = definition.type === 'ordered' ? definition.values : []
    return fromBoolean(
      value.place >= places.findIndex((one) => one.code === codes(atom.fact, [atom.reached], vocabulary)[0]),
    )
  }
  if ('within' in atom || 'longerThan' in atom) {
    if (value?.type !== 'day') return 'unknown'
    const today = dayNumber(asOf)
    if (value.day > today) return 'false'
    const earliest = dayNumber(earliestWithin(asOf, 'within' in atom ? atom.within : atom.longerThan))
    const inside = fromBoolean(value.day >= earliest)
    return 'within' in atom ? inside : negate(inside)
  }
  if ('from' in atom || 'to' in atom) return value?.type === 'day' ? fromBoolean(dayInside(atom, value.day)) : 'unknown'
  return numberTruth(atom as NumberAtom, known, vocabulary)
}

function underTruth(
  fact: string,
  nodes: readonly string[],
  value: KnownValue | undefined,
  vocabulary: Vocabulary,
): Truth {
  if (value?.type !== 'range') return 'unknown'
  const tree = definitionOf(fact, vocabulary).type === 'region' ? vocabulary.regions : vocabulary.industries
  const ranges = nodes.map((node) => tree.rangeOf(node)!)
  const { low, high } = value.range
  if (ranges.some((range) => range.low <= low && high <= range.high)) return 'true'
  return ranges.some((range) => low <= range.low && range.high <= high) ? 'unknown' : 'false'
}

function codes(fact: string, values: readonly string[], vocabulary: Vocabulary): string[] {
  const definition = definitionOf(fact, vocabulary)
  if (!('values' in definition)) throw new Error(`${fact} has no values`)
  return values.map((value) => codeOfValue(definition, value) ?? value)
}

const dayInside = ({ from, to }: DateAtom, day: number) =>
  (from === undefined || day >= dayNumber(from)) && (to === undefined || day <= dayNumber(to))

function numberTruth(atom: NumberAtom, known: KnownFacts, vocabulary: Vocabulary): Truth {
  const figure = figureOf(atom, known, vocabulary)
  if (!figure) return 'unknown'
  if (atom.shareOf === undefined) {
    const { unit } = numberFact(atom.fact, vocabulary)
    return inBounds(atom, figure, (quantity) => readQuantity(quantity, unit))
  }
  const base = decimalOf(atom.shareOf, atom.year, known, vocabulary)
  if (!base) return 'unknown'
  return base.digits === 0n ? 'false' : inBounds(atom, figure, (quantity) => shareOfBase(quantity, base))
}

/** The figure as far as it is known: with parts of a sum missing, at least the sum of the others. */
type Figure = { least: Decimal; complete: boolean }

function figureOf(
  { fact, plus = [], year }: NumberAtom,
  known: KnownFacts,
  vocabulary: Vocabulary,
): Figure | undefined {
  const parts = [fact, ...plus].map((name) => decimalOf(name, year, known, vocabulary))
  const given = parts.filter((part) => part !== undefined)
  return given.length === 0 ? undefined : { least: given.reduce(add), complete: given.length === parts.length }
}

function shareOfBase(quantity: Quantity, base: Decimal): Decimal | string {
  const rate = typeof quantity === 'number' ? parseDecimal(String(quantity)) : readRate(quantity)
  return rate === undefined ? 'not a figure' : typeof rate === 'string' ? rate : multiply(rate, base)
}

function inBounds(
  atom: NumberAtom,
  { least, complete }: Figure,
  read: (quantity: Quantity) => Decimal | string,
): Truth {
  const against = (quantity: Quantity) => {
    const bound = read(quantity)
    if (typeof bound === 'string') throw new Error(`a clause was let through with a figure that is none: ${quantity}`)
    return compare(least, bound)
  }
  // What is missing can only add: it may still lift a figure over a lower bound, or over an upper one.
  const below = (reached: boolean): Truth => (reached ? 'true' : complete ? 'false' : 'unknown')
  const above = (kept: boolean): Truth => (kept ? (complete ? 'true' : 'unknown') : 'false')
  return conjunction([
    atom.gte === undefined ? 'true' : below(against(atom.gte) >= 0),
    atom.gt === undefined ? 'true' : below(against(atom.gt) > 0),
    atom.lte === undefined ? 'true' : above(against(atom.lte) <= 0),
    atom.lt === undefined ? 'true' : above(against(atom.lt) < 0),
  ])
}
