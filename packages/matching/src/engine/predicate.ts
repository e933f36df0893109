import type { Atom, DateAtom, NumberAtom } from '../condition.ts'
import type { FactDefinition } from '../fact.ts'
import { dayNumber, earliestWithin } from '../values/day.ts'
import { type Decimal, multiply, parseDecimal, toUnits, whole } from '../values/decimal.ts'
import { readQuantity, readRate } from '../values/quantity.ts'
import type { CodeRange } from '../vocabulary/code-tree.ts'
import type { KnownFacts, KnownValue } from '../vocabulary/profile.ts'
import { codeOfValue, type Vocabulary } from '../vocabulary/vocabulary.ts'

/** Kleene's values as numbers, so that AND is the least, OR the greatest and NOT `2 - value`. */
export type Ternary = 0 | 1 | 2

/** An atom compiled to integers: its value for a lead on a day. Written apart from the plain evaluator, on purpose. */
export type Predicate = (known: KnownFacts, asOf: string) => Ternary

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

function unitsIn(value: KnownValue | undefined, year: number | undefined): number | undefined {
  if (value === undefined) return undefined
  if (value.type === 'number') return value.units
  return value.type === 'years' ? value.units.get(year!) : undefined
}

function summed({ fact, plus, year }: NumberAtom, low: number, high: number, vocabulary: Vocabulary): Predicate {
  const { decimals } = vocabulary.facts.get(fact) as { decimals: number }
  const parts = [fact, ...plus!].map((name) => ({
    name,
    factor: 10 ** (decimals - (vocabulary.facts.get(name) as { decimals: number }).decimals),
  }))
  return (known) => {
    let sum = 0
    let missing = 0
    for (const { name, factor } of parts) {
      const units = unitsIn(known.get(name), year)
      if (units === undefined) missing += 1
      else sum += units * factor
    }
    if (missing === parts.length) return 1
    if (missing === 0) return of(sum >= low && sum <= high)
    if (sum > high) return 0
    return high === Number.POSITIVE_INFINITY && sum >= low ? 2 : 1
  }
}

function shared(atom: NumberAtom, vocabulary: Vocabulary): Predicate {
  const decimalsOf = (name: string) => (vocabulary.facts.get(name) as { decimals: number }).decimals
  const rate = (quantity: string | number) =>
    (typeof quantity === 'number' ? parseDecimal(String(quantity)) : readRate(quantity)) as Decimal
  const limits = (['gte', 'gt', 'lte', 'lt'] as const).flatMap((sign) => {
    const quantity = atom[sign]
    return quantity === undefined ? [] : [{ sign, rate: rate(quantity) }]
  })
  const names = [atom.fact, ...(atom.plus ?? [])]
  const scaled = (units: number, name: string): Decimal =>
    multiply(whole(units), { digits: 1n, scale: decimalsOf(name) })
  return (known) => {
    const base = unitsIn(known.get(atom.shareOf!), atom.year)
    const parts = names.map((name) => unitsIn(known.get(name), atom.year))
    if (base === undefined || parts.every((part) => part === undefined)) return 1
    if (base === 0) return 0
    const complete = !parts.includes(undefined)
    const least = names.map((name, at) => scaled(parts[at] ?? 0, name))
    let worst: Ternary = 2
    for (const { sign, rate: share } of limits) {
      const difference = signOf(least, multiply(scaled(base, atom.shareOf!), share))
      const value = side(sign, difference, complete)
      if (value < worst) worst = value
    }
    return worst
  }
}

/** Sign of (sum of parts − bound). */
function signOf(parts: readonly Decimal[], bound: Decimal): number {
  const scale = Math.max(bound.scale, ...parts.map((part) => part.scale))
  const lift = ({ digits, scale: own }: Decimal) => digits * 10n ** BigInt(scale - own)
  const sum = parts.reduce((total, part) => total + lift(part), 0n)
  const right = lift(bound)
  return sum < right ? -1 : sum > right ? 1 : 0
}

function side(sign: 'gte' | 'gt' | 'lte' | 'lt', difference: number, complete: boolean): Ternary {
  if (sign === 'gte' || sign === 'gt') {
    const reached = sign === 'gte' ? difference >= 0 : difference > 0
    return reached ? 2 : complete ? 0 : 1
  }
  const kept = sign === 'lte' ? difference <= 0 : difference < 0
  return kept ? (complete ? 2 : 1) : 0
}
