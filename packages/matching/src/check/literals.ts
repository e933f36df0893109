import type { Atom, NumberAtom } from '../condition.ts'
import { dayNumber, earliestWithin } from '../values/day.ts'
import { compare, type Decimal, fromUnits, parseDecimal, whole } from '../values/decimal.ts'
import { readQuantity, readRate } from '../values/quantity.ts'
import type { CodeRange } from '../vocabulary/code-tree.ts'
import { codeOfValue, type Vocabulary } from '../vocabulary/vocabulary.ts'

/** An atom that must hold, or must not. */
export type Literal = { atom: Atom; wanted: boolean }

/** Whether the newest literal can hold together with the earlier ones on the same figure. */
export function compatible(literals: readonly Literal[], vocabulary: Vocabulary): boolean {
  const newest = literals.at(-1)!
  const subject = subjectOf(newest.atom)
  const same = literals.filter(({ atom }) => subjectOf(atom) === subject)
  const definition = vocabulary.facts.get(newest.atom.fact)!
  switch (definition.type) {
    case 'boolean':
      return same.every(({ atom, wanted }) => ((atom as { is: boolean }).is === wanted) === sense(newest))
    case 'region':
    case 'industry':
      return placesLeft(same, definition.type === 'region' ? vocabulary.regions : vocabulary.industries)
    case 'enum':
    case 'set':
      return codesLeft(same, definition, definition.type === 'set')
    case 'ordered': {
      const place = (literal: Literal) =>
        definition.values.findIndex(
          ({ code }) => code === codeOfValue(definition, (literal.atom as { reached: string }).reached),
        )
      const least = Math.max(0, ...same.filter(({ wanted }) => wanted).map(place))
      const below = Math.min(definition.values.length, ...same.filter(({ wanted }) => !wanted).map(place))
      return least < below
    }
    case 'date':
      return interval(same.map(dayBounds))
    case 'number': {
      const shares = 'shareOf' in newest.atom && newest.atom.shareOf !== undefined
      const domain: Bounds = { low: shares ? whole(0) : fromUnits(definition.min ?? 0, 0) }
      if (!shares && definition.max !== undefined) domain.high = fromUnits(definition.max, 0)
      return interval([domain, ...same.map((literal) => numberBounds(literal, definition.unit))])
    }
  }
}

const sense = ({ atom, wanted }: Literal) => (atom as { is: boolean }).is === wanted

/** Ages and days of one date are told apart, as are years and shares of one figure. */
function subjectOf(atom: Atom): string {
  const part = 'within' in atom || 'longerThan' in atom ? 'age' : ''
  const { year, shareOf, plus = [] } = atom as NumberAtom
  return [atom.fact, part, year, shareOf, ...plus].join('\n')
}

type Bounds = { low?: Decimal; above?: Decimal; high?: Decimal; below?: Decimal }

/** Whether some value satisfies all bounds. */
function interval(list: readonly Bounds[]): boolean {
  return list.every((a) =>
    list.every((b) => {
      const pairs: [Decimal | undefined, Decimal | undefined, boolean][] = [
        [a.low, b.high, true],
        [a.low, b.below, false],
        [a.above, b.high, false],
        [a.above, b.below, false],
      ]
      return pairs.every(([low, high, touching]) => {
        if (!low || !high) return true
        const order = compare(low, high)
        return order < 0 || (touching && order === 0)
      })
    }),
  )
}

function numberBounds({ atom, wanted }: Literal, unit: string): Bounds {
  const { shareOf, ...bounds } = atom as NumberAtom
  const read = (quantity: string | number | undefined): Decimal | undefined => {
    if (quantity === undefined) return undefined
    if (shareOf === undefined) return readQuantity(quantity, unit) as Decimal
    return (typeof quantity === 'number' ? parseDecimal(String(quantity)) : readRate(quantity)) as Decimal
  }
  const [gte, gt, lte, lt] = [read(bounds.gte), read(bounds.gt), read(bounds.lte), read(bounds.lt)]
  if (wanted) return { low: gte, above: gt, high: lte, below: lt }
  // A share of a base of zero fails every bound, so its negation bounds nothing.
  return shareOf === undefined ? { below: gte, high: gt, above: lte, low: lt } : {}
}

const reference = '2024-03-15'

function dayBounds({ atom, wanted }: Literal): Bounds {
  if ('within' in atom || 'longerThan' in atom) {
    const span = 'within' in atom ? atom.within : atom.longerThan
    const earliest = whole(dayNumber(earliestWithin(reference, span)))
    if (!wanted) return {}
    return 'within' in atom ? { low: earliest } : { below: earliest }
  }
  const day = (key: 'from' | 'to') => {
    const text = (atom as { from?: string; to?: string })[key]
    return text === undefined ? undefined : whole(dayNumber(text))
  }
  return wanted ? { low: day('from'), high: day('to') } : { below: day('from'), above: day('to') }
}

function placesLeft(same: readonly Literal[], tree: { rangeOf(code: string): CodeRange | undefined }): boolean {
  const ranges = ({ atom }: Literal) => (atom as { under: readonly string[] }).under.map((code) => tree.rangeOf(code)!)
  let left: CodeRange[] = [{ low: 0, high: Number.MAX_SAFE_INTEGER }]
  for (const literal of same.filter(({ wanted }) => wanted))
    left = left.flatMap((one) => ranges(literal).flatMap((other) => overlap(one, other)))
  for (const literal of same.filter(({ wanted }) => !wanted))
    for (const range of ranges(literal)) left = left.flatMap((one) => without(one, range))
  return left.length > 0
}

function overlap(a: CodeRange, b: CodeRange): CodeRange[] {
  const [low, high] = [Math.max(a.low, b.low), Math.min(a.high, b.high)]
  return low <= high ? [{ low, high }] : []
}

function without(one: CodeRange, other: CodeRange): CodeRange[] {
  if (overlap(one, other).length === 0) return [one]
  return [
    { low: one.low, high: other.low - 1 },
    { low: other.high + 1, high: one.high },
  ].filter(({ low, high }) => low <= high)
}

function codesLeft(same: readonly Literal[], definition: Parameters<typeof codeOfValue>[0], many: boolean): boolean {
  const codes = ({ atom }: Literal) =>
    (
      (atom as { in?: readonly string[]; hasAny?: readonly string[] }).in ??
      (atom as { hasAny: readonly string[] }).hasAny
    ).map((code) => codeOfValue(definition, code) ?? code)
  const barred = new Set(same.filter(({ wanted }) => !wanted).flatMap(codes))
  const required = same
    .filter(({ wanted }) => wanted)
    .map((literal) => codes(literal).filter((code) => !barred.has(code)))
  if (many) return required.every((list) => list.length > 0)
  if (required.length > 0) return required.reduce((a, b) => a.filter((code) => b.includes(code))).length > 0
  const all = definition.open ? undefined : definition.values.map(({ code }) => code)
  return all === undefined || all.some((code) => !barred.has(code))
}
