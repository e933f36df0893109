import type { Atom, DateAtom, NumberAtom } from '../condition.ts'
import type { FactDefinition } from '../fact.ts'
import { dayNumber, earliestWithin } from '../values/day.ts'
import { type Decimal, toUnits } from '../values/decimal.ts'
import { readQuantity } from '../values/quantity.ts'
import type { CodeRange } from '../vocabulary/code-tree.ts'
import { codeOfValue, type Vocabulary } from '../vocabulary/vocabulary.ts'
import { shared, summed, unitsIn } from './sums.ts'
import type { Predicate, Ternary } from './ternary.ts'

const of = (value: boolean): Ternary => (value ? 2 : 0)

export function compilePredicate(atom: Atom, vocabulary: Vocabulary): Predicate {
  const definition = vocabulary.facts.get(atom.fact)!
  const { fact } = atom
  if ('under' in atom) return underAny(fact, rangesOf(atom.under, definition, vocabulary))
  if ('in' in atom) {
    const wanted = new Set(codesOf(atom.in, definition))
    return (known) => {
      const value = known.get(fact)
      return value?.type === 'code' ? of(wanted.has(value.code)) : 1
    }
  }
  if ('hasAny' in atom) {
    const wanted = codesOf(atom.hasAny, definition)
    return (known) => {
      const value = known.get(fact)
      return value?.type === 'set' ? of(!wanted.every((code) => !value.codes.has(code))) : 1
    }
  }
  if ('is' in atom) {
    return (known) => {
      const value = known.get(fact)
      return value?.type === 'boolean' ? (value.value === atom.is ? 2 : 0) : 1
    }
  }
  if ('reached' in atom) {
    const [code] = codesOf([atom.reached], definition)
    const least = (definition as { values: readonly { code: string }[] }).values.findIndex((one) => one.code === code)
    return (known) => {
      const value = known.get(fact)
      return value?.type === 'place' ? of(value.place >= least) : 1
    }
  }
  if ('within' in atom || 'longerThan' in atom) return aged(atom)
  if ('from' in atom || 'to' in atom) return dated(atom)
  return bounded(atom as NumberAtom, vocabulary)
}

/** The code ranges of an `under` atom. */
export function rangesOf(codes: readonly string[], { type }: FactDefinition, vocabulary: Vocabulary): CodeRange[] {
  const tree = type === 'region' ? vocabulary.regions : vocabulary.industries
  return codes.map((code) => tree.rangeOf(code)!)
}

/** The canonical codes of enumerated values. */
export function codesOf(values: readonly string[], definition: FactDefinition): string[] {
  return values.map((value) => codeOfValue(definition as Parameters<typeof codeOfValue>[0], value) ?? value)
}

function underAny(fact: string, ranges: readonly CodeRange[]): Predicate {
  return (known) => {
    const value = known.get(fact)
    if (value?.type !== 'range') return 1
    const { low, high } = value.range
    let best: Ternary = 0
    for (const range of ranges) {
      if (range.low <= low && range.high >= high) return 2
      if (range.low >= low && range.high <= high) best = 1
    }
    return best
  }
}

function aged(atom: Extract<Atom, { within: unknown } | { longerThan: unknown }>): Predicate {
  const span = 'within' in atom ? atom.within : atom.longerThan
  const young = 'within' in atom
  return (known, asOf) => {
    const value = known.get(atom.fact)
    if (value?.type !== 'day') return 1
    if (value.day > dayNumber(asOf)) return 0
    return of(value.day >= dayNumber(earliestWithin(asOf, span)) === young)
  }
}

function dated({ fact, from, to }: DateAtom): Predicate {
  const low = from === undefined ? Number.NEGATIVE_INFINITY : dayNumber(from)
  const high = to === undefined ? Number.POSITIVE_INFINITY : dayNumber(to)
  return (known) => {
    const value = known.get(fact)
    return value?.type === 'day' ? of(value.day >= low && value.day <= high) : 1
  }
}

/** Bounds as the least and the greatest integer that are inside: `x > 5` on whole units is `x ≥ 6`. */
export function unitBounds(
  { fact, gte, gt, lte, lt }: NumberAtom,
  vocabulary: Vocabulary,
): [low: number, high: number] {
  const { unit, decimals } = vocabulary.facts.get(fact) as { unit: string; decimals: number }
  const units = (quantity: string | number) => toUnits(readQuantity(quantity, unit) as Decimal, decimals)!
  let low = Number.NEGATIVE_INFINITY
  let high = Number.POSITIVE_INFINITY
  if (gte !== undefined) low = units(gte)
  if (gt !== undefined) low = Math.max(low, units(gt) + 1)
  if (lte !== undefined) high = units(lte)
  if (lt !== undefined) high = Math.min(high, units(lt) - 1)
  return [low, high]
}

/** Figures of a year, sums and shares; a plain figure is a column and never comes here. */
function bounded(atom: NumberAtom, vocabulary: Vocabulary): Predicate {
  if (atom.shareOf !== undefined) return shared(atom, vocabulary)
  const [low, high] = unitBounds(atom, vocabulary)
  if (atom.plus) return summed(atom, low, high, vocabulary)
  const { fact, year } = atom
  return (known) => {
    const units = unitsIn(known.get(fact), year)
    return units === undefined ? 1 : of(units >= low && units <= high)
  }
}
