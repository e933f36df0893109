import type { Atom, NumberAtom } from '../condition.ts'
import type { KnownFacts } from '../vocabulary/profile.ts'
import type { Vocabulary } from '../vocabulary/vocabulary.ts'
import { compilePredicate, rangesOf, unitBounds } from './predicate.ts'
import type { Predicate, Ternary } from './ternary.ts'

/**
 * The commonest atoms as columns: one node of a tree (`range`), one figure between two bounds (`figure`). They are
 * decided by a few comparisons of numbers with the lead's; all others by their compiled predicate (`other`).
 */
export type Columns = {
  kind: Uint8Array
  slot: Uint16Array
  low: Float64Array
  high: Float64Array
  predicates: readonly (Predicate | null)[]
  facts: readonly string[]
}

const [other, range, figure] = [0, 1, 2]

export function columnsOf(atoms: readonly Atom[], vocabulary: Vocabulary): Columns {
  const facts = [...new Set(atoms.map(({ fact }) => fact))]
  const slots = new Map(facts.map((fact, slot) => [fact, slot]))
  const columns = {
    kind: new Uint8Array(atoms.length),
    slot: Uint16Array.from(atoms, ({ fact }) => slots.get(fact)!),
    low: new Float64Array(atoms.length),
    high: new Float64Array(atoms.length),
    predicates: [] as (Predicate | null)[],
    facts,
  }
  for (const [at, atom] of atoms.entries()) {
    const [kind, low, high] = simple(atom, vocabulary) ?? [other, 0, 0]
    columns.kind[at] = kind
    columns.low[at] = low
    columns.high[at] = high
    columns.predicates.push(kind === other ? compilePredicate(atom, vocabulary) : null)
  }
  return columns
}

function simple(atom: Atom, vocabulary: Vocabulary): [number, number, number] | undefined {
  const definition = vocabulary.facts.get(atom.fact)!
  if ('under' in atom) {
    const ranges = rangesOf(atom.under, definition, vocabulary)
    return ranges.length === 1 ? [range, ranges[0]!.low, ranges[0]!.high] : undefined
  }
  if (definition.type !== 'number' || definition.byYear) return undefined
  const { shareOf, plus } = atom as NumberAtom
  return shareOf === undefined && plus === undefined
    ? [figure, ...unitBounds(atom as NumberAtom, vocabulary)]
    : undefined
}

/** A lead's figures and ranges by slot; `NaN` when unknown, which no comparison satisfies. */
export type Slots = { low: Float64Array; high: Float64Array }

export const slotsFor = ({ facts }: Columns): Slots => ({
  low: new Float64Array(facts.length),
  high: new Float64Array(facts.length),
})

export function fillSlots({ facts }: Columns, known: KnownFacts, slots: Slots) {
  for (let slot = 0; slot < facts.length; slot++) {
    const value = known.get(facts[slot]!)
    if (value?.type === 'range') {
      slots.low[slot] = value.range.low
      slots.high[slot] = value.range.high
    } else slots.low[slot] = slots.high[slot] = value?.type === 'number' ? value.units : Number.NaN
  }
}

/** The value of an atom for the lead in the slots. */
export function valueOfAtom(columns: Columns, at: number, slots: Slots, known: KnownFacts, asOf: string): Ternary {
  const kind = columns.kind[at]!
  if (kind === other) return columns.predicates[at]!(known, asOf)
  const slot = columns.slot[at]!
  const low = slots.low[slot]!
  const high = slots.high[slot]!
  if (Number.isNaN(low)) return 1
  const [from, to] = [columns.low[at]!, columns.high[at]!]
  if (from <= low && high <= to) return 2
  return kind === range && low <= from && to <= high ? 1 : 0
}
