import type { Atom, Condition } from '../condition.ts'

/**
 * A condition in negation normal form over interned atoms: a literal is `2 × atom`, plus one when it must not hold.
 * De Morgan's laws and distributivity hold in Kleene's logic too, so the value stays the same, unknown included.
 */
export type Normal = number | { and: readonly Normal[] } | { or: readonly Normal[] }

/** Gives each different atom a number. Atoms are the same when their JSON is, notes aside. */
export type AtomTable = { atoms: Atom[]; numbers: Map<string, number> }

export const atomTable = (): AtomTable => ({ atoms: [], numbers: new Map() })

/** Two spellings of one atom that differ in the order of their keys are kept as two: that costs a little, no more. */
const keyOf = (atom: Atom) => JSON.stringify(atom.note === undefined ? atom : { ...atom, note: undefined })

function numberOf(atom: Atom, table: AtomTable): number {
  const key = keyOf(atom)
  let number = table.numbers.get(key)
  if (number === undefined) {
    number = table.atoms.length
    table.numbers.set(key, number)
    table.atoms.push(atom)
  }
  return number
}

export function normalise(condition: Condition, table: AtomTable, negated = false): Normal {
  if ('not' in condition) return normalise(condition.not, table, !negated)
  const parts = 'all' in condition ? condition.all : 'any' in condition ? condition.any : undefined
  if (!parts) return numberOf(condition as Atom, table) * 2 + (negated ? 1 : 0)
  const normal = parts.map((part) => normalise(part, table, negated))
  if (normal.length === 1) return normal[0]!
  return 'all' in condition !== negated ? { and: normal } : { or: normal }
}

/** The most conjunctions that one condition may become; beyond it the tree is kept as it is. */
const conjunctionLimit = 16

/** The disjunctive normal form as lists of literals, `undefined` when it would exceed the limit. */
export function conjunctions(normal: Normal): readonly (readonly number[])[] | undefined {
  if (typeof normal === 'number') return [[normal]]
  if ('or' in normal) {
    const lists: (readonly number[])[] = []
    for (const part of normal.or) {
      const expanded = conjunctions(part)
      if (!expanded || lists.length + expanded.length > conjunctionLimit) return undefined
      lists.push(...expanded)
    }
    return lists
  }
  let lists: readonly (readonly number[])[] = [[]]
  for (const part of normal.and) {
    const expanded = conjunctions(part)
    if (!expanded || lists.length * expanded.length > conjunctionLimit) return undefined
    lists = lists.flatMap((list) => expanded.map((more) => merged(list, more)))
  }
  return lists
}

const merged = (a: readonly number[], b: readonly number[]) => [...a, ...b.filter((literal) => !a.includes(literal))]
