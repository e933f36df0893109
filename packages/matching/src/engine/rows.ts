import type { Clause } from '../clause.ts'
import type { Atom } from '../condition.ts'
import type { Vocabulary } from '../vocabulary/vocabulary.ts'
import { type Access, accessOf, demands, shortest } from './access.ts'
import { type AtomTable, conjunctions, normalise } from './literals.ts'
import { programOf } from './program.ts'

/** One conjunction of a clause, or its whole tree, with what it demands. */
export type Row = { clause: number; literals: readonly number[]; tree: boolean; accesses: readonly Access[] }

/** Makes the rows of one clause after another; their atoms are collected in `table`. */
export function rowMaker(table: AtomTable, vocabulary: Vocabulary): (clause: Clause, at: number) => Row[] {
  const known: (Access | null)[] = []
  const of = (literal: number): Access | undefined => {
    if (known[literal] === undefined) known[literal] = accessOf(literal, table.atoms, vocabulary) ?? null
    return known[literal] ?? undefined
  }
  return ({ conditions }, clause) => {
    const normal = normalise(conditions, table)
    const lists = conjunctions(normal)
    if (!lists) return [{ clause, literals: programOf(normal), tree: true, accesses: demands(normal, of) }]
    return lists.map((list) => {
      const literals = [...list].sort((a, b) => rank(a, table.atoms) - rank(b, table.atoms))
      const accesses = shortest(literals.flatMap((literal) => of(literal) ?? []))
      return { clause, literals, tree: false, accesses }
    })
  }
}

/** Literals that fail oftener come first, so that most rows are left after one look. */
function rank(literal: number, atoms: readonly Atom[]): number {
  const atom = atoms[literal >> 1]!
  if (literal & 1) return 6
  if ('under' in atom) return atom.fact === 'gbt4754' ? 0 : 1
  if ('in' in atom) return 2
  if ('hasAny' in atom) return 3
  return 'is' in atom ? 4 : 5
}
