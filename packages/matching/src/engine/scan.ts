import type { KnownFacts } from '../vocabulary/profile.ts'
import { fillSlots, type Slots, slotsFor, valueOfAtom } from './columns.ts'
import { isOpen, statusTable } from './decision.ts'
import { touchedKeys } from './keys.ts'
import { rowsBehind } from './postings.ts'
import { run } from './program.ts'
import type { Group, Segment } from './segment.ts'
import type { Ternary } from './ternary.ts'

/** Working memory of one segment, reused from query to query: nothing in it outlives one. */
type Scratch = {
  stamp: number
  /** `4 × stamp + value` of an atom, when it was decided in this query. */
  memo: Int32Array
  /** For clauses of several rows: the query they were found in, and where they stand in `clauses`. */
  seen: Int32Array
  places: Int32Array
  clauses: Int32Array
  values: Uint8Array
  decisions: Int32Array
  slots: Slots
}

const scratches = new WeakMap<Segment, Scratch>()
const lastStamp = 400_000_000

function scratchOf(segment: Segment): Scratch {
  let scratch = scratches.get(segment)
  if (!scratch || scratch.stamp >= lastStamp) {
    const clauses = segment.ids.length
    scratch = {
      stamp: 0,
      memo: new Int32Array(segment.atoms.kind.length),
      seen: new Int32Array(clauses),
      places: new Int32Array(clauses),
      clauses: new Int32Array(clauses),
      values: new Uint8Array(clauses),
      decisions: new Int32Array(clauses),
      slots: slotsFor(segment.atoms),
    }
    scratches.set(segment, scratch)
  }
  scratch.stamp += 1
  return scratch
}

/** Decides literals for one lead, each atom once. */
function truths(segment: Segment, scratch: Scratch, known: KnownFacts, asOf: string): (literal: number) => Ternary {
  const { atoms } = segment
  const { memo, slots } = scratch
  const base = scratch.stamp * 4
  fillSlots(atoms, known, slots)
  return (literal) => {
    const atom = literal >> 1
    let entry = memo[atom]!
    if (entry < base) {
      entry = base + valueOfAtom(atoms, atom, slots, known, asOf)
      memo[atom] = entry
    }
    return (literal & 1 ? 2 - (entry - base) : entry - base) as Ternary
  }
}

/** Clauses whose conditions are not false, as places in the segment, each with its status (a place in `statuses`). */
export type Found = { clauses: Int32Array; statuses: Uint8Array }

/**
 * Finds every clause whose conditions are not known to be false. Of each group the path with the fewest rows is taken;
 * a group none of whose facts is known is read through. `dead` marks withdrawn clauses.
 */
export function scan(segment: Segment, known: KnownFacts, asOf: string, today: number, dead: Uint8Array | null): Found {
  const scratch = scratchOf(segment)
  const { rowClause, rowStart, literals, rowIsTree, rowAlone, rowDecision } = segment
  const { memo, seen, places, clauses, values, decisions, stamp } = scratch
  const truthOf = truths(segment, scratch, known, asOf)
  const base = stamp * 4
  let count = 0
  const visit: Visit = (rows, from, to) => {
    for (let at = from; at < to; at++) {
      const row = rows === null ? at : rows[at]!
      const end = rowStart[row + 1]!
      let value = 2
      if (rowIsTree[row]) value = run(literals, rowStart[row]!, end, truthOf)
      else
        for (let place = rowStart[row]!; place < end; place++) {
          const literal = literals[place]!
          const entry = memo[literal >> 1]!
          let one = entry - base
          if (one < 0) one = truthOf(literal)
          else if (literal & 1) one = 2 - one
          if (one < value) {
            value = one
            if (one === 0) break
          }
        }
      if (value === 0) continue
      const clause = rowClause[row]!
      if (dead?.[clause]) continue
      if (rowAlone[row] === 0) {
        if (seen[clause] === stamp) {
          const before = places[clause]!
          if (value > values[before]!) values[before] = value
          continue
        }
        seen[clause] = stamp
        places[clause] = count
      }
      clauses[count] = clause
      values[count] = value
      decisions[count] = rowDecision[row]!
      count += 1
    }
  }
  visitGroups(segment, known, visit, false)
  const table = statusTable(segment.decisions, today)
  const statuses = new Uint8Array(count)
  for (let at = 0; at < count; at++) statuses[at] = table[decisions[at]! * 2 + values[at]! - 1]!
  return { clauses: clauses.slice(0, count), statuses }
}

/** Reads the rows of a list, or (`null`) the rows from one number to another themselves. */
type Visit = (rows: Int32Array | null, from: number, to: number) => void

function visitGroups({ groups, keys }: Segment, known: KnownFacts, visit: Visit, placingOnly: boolean) {
  const touched = new Map<string, number[] | null>()
  for (const [fact, own] of keys) touched.set(fact, touchedKeys(own, known.get(fact)))
  for (const group of groups) visitGroup(group, touched, visit, placingOnly)
}

function visitGroup(
  { paths, from, to }: Group,
  touched: ReadonlyMap<string, number[] | null>,
  visit: Visit,
  placingOnly: boolean,
) {
  let fewest = to - from
  let chosen: Group['paths'][number] | undefined
  for (const path of paths) {
    const places = placingOnly && !path.placing ? null : touched.get(path.fact)!
    if (places === null) continue
    const count = rowsBehind(path.postings, places)
    if (count >= fewest) continue
    fewest = count
    chosen = path
  }
  if (!chosen) return visit(null, from, to)
  const { rows, starts } = chosen.postings
  for (const place of touched.get(chosen.fact)!) {
    const [first, end] = [starts[place]!, starts[place + 1]!]
    if (first < end) visit(rows, first, end)
  }
}

/**
 * Open clauses that fail by exactly one workable literal of a conjunction (a figure, a title, a yes or no), at most
 * `limit` of them. Only places, trades and other choices prune here: whoever fails by one of those is not near.
 */
export function scanNearMisses(
  segment: Segment,
  known: KnownFacts,
  asOf: string,
  today: number,
  dead: Uint8Array | null,
  limit: number,
): number[] {
  const scratch = scratchOf(segment)
  const { rowClause, rowStart, literals, rowIsTree, workable, decisions } = segment
  const { seen, stamp } = scratch
  const truthOf = truths(segment, scratch, known, asOf)
  const near: number[] = []
  const visit: Visit = (rows, from, to) => {
    for (let at = from; at < to && near.length < limit; at++) {
      const row = rows === null ? at : rows[at]!
      const end = rowStart[row + 1]!
      let failed = rowIsTree[row] ? 2 : 0
      for (let place = rowStart[row]!; place < end && failed < 2; place++) {
        const literal = literals[place]!
        if (truthOf(literal) === 0) failed += workable[literal >> 1] ? 1 : 2
      }
      if (failed !== 1) continue
      const clause = rowClause[row]!
      if (seen[clause] === stamp || dead?.[clause] || !isOpen(decisions.kinds[decisions.kindOf[clause]!]!, today))
        continue
      seen[clause] = stamp
      near.push(clause)
    }
  }
  visitGroups(segment, known, visit, true)
  return near
}
