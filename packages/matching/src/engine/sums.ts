import type { NumberAtom } from '../condition.ts'
import { type Decimal, multiply, parseDecimal, whole } from '../values/decimal.ts'
import { readRate } from '../values/quantity.ts'
import type { KnownValue } from '../vocabulary/profile.ts'
import type { Vocabulary } from '../vocabulary/vocabulary.ts'
import type { Predicate, Ternary } from './ternary.ts'

/** The integer units of a figure, of one year where it is kept by year. */
export function unitsIn(value: KnownValue | undefined, year: number | undefined): number | undefined {
  if (value === undefined) return undefined
  if (value.type === 'number') return value.units
  return value.type === 'years' ? value.units.get(year!) : undefined
}

/** A sum of facts between two bounds; parts are never below zero, so a known part may settle it. */
export function summed({ fact, plus, year }: NumberAtom, low: number, high: number, vocabulary: Vocabulary): Predicate {
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
    if (missing === 0) return inside(sum >= low && sum <= high)
    if (sum > high) return 0
    return high === Number.POSITIVE_INFINITY && sum >= low ? 2 : 1
  }
}

/** A share of another fact, compared by multiplying the base: exact, and no division. */
export function shared(atom: NumberAtom, vocabulary: Vocabulary): Predicate {
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

const inside = (value: boolean): Ternary => (value ? 2 : 0)
