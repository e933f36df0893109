import type { Clause } from '../clause.ts'
import type { Vocabulary } from '../vocabulary/vocabulary.ts'
import { type Access, type accessOf, demands } from './access.ts'
import { type Decisions, decisionsOf } from './decision.ts'
import { atomTable, conjunctions, type Normal, normalise } from './literals.ts'
import { buildPostings, type Postings } from './postings.ts'
import { compilePredicate, type Predicate } from './predicate.ts'
import { programOf } from './program.ts'

/**
 * A fixed set of clauses, compiled. A row is one conjunction of a clause (or its whole tree, where the conjunctions
 * would be too many); rows that make demands on the same facts are a group, posted under each of these facts.
 */
export type Segment = {
  ids: readonly string[]
  predicates: readonly Predicate[]
  /** The fact behind each predicate whose failing is a near miss: a figure, a title, a yes or no; not a place. */
  workable: Uint8Array
  decisions: Decisions
  groups: readonly Group[]
  rowClause: Int32Array
  /** Literals of row `r`: `literals[rowStart[r] … rowStart[r + 1])`; a tree's are its program, and `rowIsTree` is 1. */
  rowStart: Int32Array
  literals: Int32Array
  rowIsTree: Uint8Array
  /** First and last days, sorted, to count what is not open without looking at it. */
  sortedOpens: Int32Array
  sortedCloses: Int32Array
}

/** Rows with the same facts to be looked up by; `rows` is all of them, for when none of the facts is known. */
export type Group = { paths: readonly Path[]; rows: Int32Array }
export type Path = { fact: string; placing: boolean; postings: Postings }

type Row = { clause: number; literals: readonly number[]; tree: boolean; accesses: ReadonlyMap<string, Access> }

const placingTypes = new Set(['region', 'industry', 'enum'])

/** Compiles clauses that `checkClause` has let through. */
export function buildSegment(clauses: readonly Clause[], vocabulary: Vocabulary): Segment {
  const table = atomTable()
  const rows: Row[] = []
  for (const [clause, { conditions }] of clauses.entries()) {
    const normal = normalise(conditions, table)
    const lists = conjunctions(normal)
    if (lists) for (const literals of lists) rows.push(conjunctionRow(clause, literals, table.atoms, vocabulary))
    else
      rows.push({ clause, literals: programOf(normal), tree: true, accesses: demands(normal, table.atoms, vocabulary) })
  }
  const rowStart = new Int32Array(rows.length + 1)
  for (const [at, { literals }] of rows.entries()) rowStart[at + 1] = rowStart[at]! + literals.length
  const literals = new Int32Array(rowStart.at(-1)!)
  for (const [at, row] of rows.entries()) literals.set(row.literals, rowStart[at]!)
  const decisions = decisionsOf(clauses)
  const placing = (fact: string) => placingTypes.has(vocabulary.facts.get(fact)!.type)
  return {
    ids: clauses.map(({ id }) => id),
    predicates: table.atoms.map((atom) => compilePredicate(atom, vocabulary)),
    workable: Uint8Array.from(table.atoms, ({ fact }) => (placing(fact) ? 0 : 1)),
    decisions,
    groups: groupsOf(rows, placing),
    rowClause: Int32Array.from(rows, ({ clause }) => clause),
    rowStart,
    literals,
    rowIsTree: Uint8Array.from(rows, ({ tree }) => (tree ? 1 : 0)),
    sortedOpens: decisions.opens.toSorted(),
    sortedCloses: decisions.closes.toSorted(),
  }
}

function conjunctionRow(
  clause: number,
  literals: readonly number[],
  atoms: readonly Parameters<typeof accessOf>[1][number][],
  vocabulary: Vocabulary,
): Row {
  const conjunction: Normal = { and: literals }
  return { clause, literals, tree: false, accesses: demands(conjunction, atoms, vocabulary) }
}

function groupsOf(rows: readonly Row[], placing: (fact: string) => boolean): Group[] {
  const members = new Map<string, number[]>()
  for (const [at, { accesses }] of rows.entries()) {
    const key = [...accesses.keys()].sort().join('\n')
    const list = members.get(key)
    if (list) list.push(at)
    else members.set(key, [at])
  }
  return [...members].map(([key, list]): Group => {
    const facts = key === '' ? [] : key.split('\n')
    const paths = facts.map((fact): Path => {
      const postings = list.map((row) => ({ row, access: rows[row]!.accesses.get(fact)! }))
      return { fact, placing: placing(fact), postings: buildPostings(postings) }
    })
    return { paths, rows: Int32Array.from(list) }
  })
}
