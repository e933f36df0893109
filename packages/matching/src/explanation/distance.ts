import type { Atom, NumberAtom } from '../condition.ts'
import type { FactUnit, Text } from '../fact.ts'
import { decimalOf, numberFact } from '../plain/lookup.ts'
import { fill, printFigure } from '../text/print.ts'
import { dayNumber, earliestWithin } from '../values/day.ts'
import { add, compare, type Decimal, format, fromUnits, multiply, parseDecimal, subtract } from '../values/decimal.ts'
import { readQuantity, readRate } from '../values/quantity.ts'
import type { KnownFacts } from '../vocabulary/profile.ts'
import type { Vocabulary } from '../vocabulary/vocabulary.ts'

/**
 * How far a known figure is from meeting an atom: `by` in `unit`, exact, the least that closes it. `short` is missing
 * (还差), `over` is too much (超出).
 */
export type Distance = { direction: 'short' | 'over'; by: string; unit: FactUnit | 'days'; text: Text }

const short: Text = { zhHans: '{0}还差 {1}', zhHant: '{0}還差 {1}', en: '{0} is short by {1}' }
const over: Text = { zhHans: '{0}超出 {1}', zhHant: '{0}超出 {1}', en: '{0} is over by {1}' }
const days: Text = { zhHans: '{0} 天', zhHant: '{0} 天', en: '{0} days' }

/** The distance of a failed numeric or date atom; `null` for what has no measure (a place, a certificate). */
export function distanceOf(atom: Atom, known: KnownFacts, asOf: string, vocabulary: Vocabulary): Distance | null {
  const label = vocabulary.facts.get(atom.fact)!.label
  const value = known.get(atom.fact)
  if (value?.type === 'day') {
    const gap = dayGap(atom, value.day, asOf)
    if (gap === 0) return null
    const template = gap > 0 ? short : over
    const by = String(Math.abs(gap))
    return { direction: gap > 0 ? 'short' : 'over', by, unit: 'days', text: fill(template, label, fill(days, by)) }
  }
  if (!('gte' in atom || 'gt' in atom || 'lte' in atom || 'lt' in atom)) return null
  return numberDistance(atom as NumberAtom, label, known, vocabulary)
}

/** Days to go forward (positive) or back (negative) until the atom holds. */
function dayGap(atom: Atom, day: number, asOf: string): number {
  if ('within' in atom) return Math.max(0, dayNumber(earliestWithin(asOf, atom.within)) - day)
  if ('longerThan' in atom) return Math.min(0, dayNumber(earliestWithin(asOf, atom.longerThan)) - 1 - day)
  if (!('from' in atom || 'to' in atom)) return 0
  if (atom.from !== undefined && day < dayNumber(atom.from)) return dayNumber(atom.from) - day
  return atom.to !== undefined && day > dayNumber(atom.to) ? dayNumber(atom.to) - day : 0
}

function numberDistance(atom: NumberAtom, label: Text, known: KnownFacts, vocabulary: Vocabulary): Distance | null {
  const { unit, decimals } = numberFact(atom.fact, vocabulary)
  const parts = [atom.fact, ...(atom.plus ?? [])].map((name) => decimalOf(name, atom.year, known, vocabulary))
  const figure = parts.every((part) => part !== undefined) ? parts.reduce(add) : undefined
  const base = atom.shareOf === undefined ? undefined : decimalOf(atom.shareOf, atom.year, known, vocabulary)
  if (!figure || (atom.shareOf !== undefined && !base?.digits)) return null
  const bound = (quantity: string | number): Decimal => {
    const read = base === undefined ? readQuantity(quantity, unit) : share(quantity, base)
    return read as Decimal
  }
  const least = fromUnits(1, decimals)
  const make = (direction: 'short' | 'over', by: Decimal): Distance => ({
    direction,
    by: format(by),
    unit,
    text: fill(direction === 'short' ? short : over, label, printFigure(by, unit)),
  })
  if (atom.gte !== undefined && compare(figure, bound(atom.gte)) < 0)
    return make('short', subtract(bound(atom.gte), figure))
  if (atom.gt !== undefined && compare(figure, bound(atom.gt)) <= 0)
    return make('short', add(subtract(bound(atom.gt), figure), least))
  if (atom.lte !== undefined && compare(figure, bound(atom.lte)) > 0)
    return make('over', subtract(figure, bound(atom.lte)))
  if (atom.lt !== undefined && compare(figure, bound(atom.lt)) >= 0)
    return make('over', add(subtract(figure, bound(atom.lt)), least))
  return null
}

function share(quantity: string | number, base: Decimal): Decimal | string {
  const rate = typeof quantity === 'number' ? parseDecimal(String(quantity))! : readRate(quantity)
  return typeof rate === 'string' ? rate : multiply(rate, base)
}
