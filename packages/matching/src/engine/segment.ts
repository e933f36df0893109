import type { Clause } from '../clause.ts'
import type { Vocabulary } from '../vocabulary/vocabulary.ts'
import type { Access } from './access.ts'
import { type Columns, columnsOf } from './columns.ts'
import { type Decisions, decisionTable } from './decision.ts'
import { type Keys, keysOf } from './keys.ts'
import { atomTable } from './literals.ts'
import { buildPostings, type Postings } from './postings.ts'
import { type Row, rowMaker } from './rows.ts'
import { worthOf } from './worth.ts'

/**
 * A fixed set of clauses, compiled. A row is one conjunction of a clause (or its whole tree, where the conjunctions
 * would be too many); rows that make demands on the same facts are a group, posted under each of these facts.
 */
export type Segment = {
  ids: readonly string[]
  atoms: Columns
  /** Whether the fact behind each atom is one whose failing is a near miss: a figure, a title, a yes or no; not a place. */
  workable: Uint8Array
  decisions: Decisions
  groups: readonly Group[]
  rowClause: Int32Array
  /** Literals of row `r`: `literals[rowStart[r] … rowStart[r + 1])`; a tree's are its program, and `rowIsTree` is 1. */
  rowStart: Int32Array
  literals: Int32Array
  rowIsTree: Uint8Array
  /** The clause's decision; and whether the row is all of its clause and found once at most, so nothing is to be merged. */
  rowDecision: Int32Array
  rowAlone: Uint8Array
  /** The keys of each fact that rows are posted under. */
  keys: ReadonlyMap<string, Keys>
  /** Roughly what each clause could pay at most, to order long lists by. */
  worth: Float64Array
  /** First and last days, sorted, to count what is not open without looking at it. */
  sortedOpens: Int32Array
  sortedCloses: Int32Array
}

/** Rows with the same facts to be looked up by: `from … to)`, all of them, for when none of the facts is known. */
export type Group = { paths: readonly Path[]; from: number; to: number }
export type Path = { fact: string; placing: boolean; postings: Postings }

const placingTypes = new Set(['region', 'industry', 'enum'])

/** Compiles clauses that `checkClause` has let through. They are read once, one by one, and not kept. */
export function buildSegment(clauses: Iterable<Clause>, vocabulary: Vocabulary): Segment {
  const table = atomTable()
  const rowsOf = rowMaker(table, vocabulary)
  const { kinds, number } = decisionTable()
  const [ids, kindOf, worth, made] = [[] as string[], [] as number[], [] as number[], [] as Row[]]
  for (const clause of clauses) {
    made.push(...rowsOf(clause, ids.length))
    ids.push(clause.id)
    kindOf.push(number(clause))
    worth.push(worthOf(clause))
  }
  const decisions: Decisions = { kinds, kindOf: Int32Array.from(kindOf) }
  const placing = (fact: string) => placingTypes.has(vocabulary.facts.get(fact)!.type)
  const grouped = groupsOf(made, placing)
  const rows = grouped.flatMap((group) => group.rows)
  const rowStart = new Int32Array(rows.length + 1)
  for (const [at, { literals }] of rows.entries()) rowStart[at + 1] = rowStart[at]! + literals.length
  const literals = new Int32Array(rowStart.at(-1)!)
  for (const [at, row] of rows.entries()) literals.set(row.literals, rowStart[at]!)
  const keys = allKeys(rows)
  const rowsPer = new Uint8Array(ids.length)
  for (const { clause } of rows) rowsPer[clause] = Math.min(2, rowsPer[clause]! + 1)
  let from = 0
  const groups = grouped.map(({ facts, rows: own }): Group => {
    const first = from
    from += own.length
    const paths = facts.map((fact): Path => {
      const demanded = own.map(({ accesses }) => accesses.find((access) => access.fact === fact)!)
      return { fact, placing: placing(fact), postings: buildPostings(first, demanded, keys.get(fact)!) }
    })
    return { paths, from: first, to: from }
  })
  return {
    ids,
    atoms: columnsOf(table.atoms, vocabulary),
    workable: Uint8Array.from(table.atoms, ({ fact }) => (placing(fact) ? 0 : 1)),
    decisions,
    groups,
    rowClause: Int32Array.from(rows, ({ clause }) => clause),
    rowStart,
    literals,
    rowIsTree: Uint8Array.from(rows, ({ tree }) => (tree ? 1 : 0)),
    rowDecision: Int32Array.from(rows, ({ clause }) => decisions.kindOf[clause]!),
    rowAlone: Uint8Array.from(rows, ({ clause, accesses }) =>
      rowsPer[clause] === 1 && accesses.every(hasOneKey) ? 1 : 0,
    ),
    keys,
    worth: Float64Array.from(worth),
    sortedOpens: Int32Array.from(decisions.kindOf, (kind) => decisions.kinds[kind]!.opens).sort(),
    sortedCloses: Int32Array.from(decisions.kindOf, (kind) => decisions.kinds[kind]!.closes).sort(),
  }
}

/** Whether a demand is posted under one key, and asked of a fact that has one value: then it is found once. */
const hasOneKey = ({ ranges = [], codes = [] }: Access) => ranges.length + codes.length === 1

function allKeys(rows: readonly Row[]): Map<string, Keys> {
  const demands = new Map<string, Set<Access>>()
  for (const { accesses } of rows)
    for (const access of accesses) {
      const known = demands.get(access.fact)
      if (known) known.add(access)
      else demands.set(access.fact, new Set([access]))
    }
  return new Map([...demands].map(([fact, accesses]) => [fact, keysOf([...accesses])]))
}

type RowGroup = { facts: readonly string[]; rows: Row[] }

/**
 * Rows by the facts they can be looked up by. Inside a group they are put in the order of the first key of their first
 * placing fact, so that a list of a place lies together in memory.
 */
function groupsOf(rows: readonly Row[], placing: (fact: string) => boolean): RowGroup[] {
  const groups = new Map<string, RowGroup>()
  for (const row of rows) {
    const facts = row.accesses.map(({ fact }) => fact).sort()
    const key = facts.join('\n')
    const group = groups.get(key)
    if (group) group.rows.push(row)
    else groups.set(key, { facts, rows: [row] })
  }
  for (const group of groups.values()) {
    const lead = group.facts.find((fact) => fact === 'projectRegion') ?? group.facts.find(placing)
    if (lead === undefined) continue
    const place = ({ accesses }: Row): string | number => {
      const { ranges, codes } = accesses.find(({ fact }) => fact === lead)!
      return ranges ? ranges[0]!.low : codes![0]!
    }
    const keyed = group.rows.map((row) => ({ row, key: place(row) }))
    keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    group.rows = keyed.map(({ row }) => row)
  }
  return [...groups.values()]
}
