import type { KnownFacts } from '../vocabulary/profile.ts'
import { fillSlots, type Slots, slotsFor, valueOfAtom } from './columns.ts'
import { statusCode } from './decision.ts'
import { touched } from './postings.ts'
import type { Ternary } from './predicate.ts'
import { run } from './program.ts'
import type { Group, Segment } from './segment.ts'

/** Working memory of one segment, reused from query to query: nothing in it outlives one. */
type Scratch = {
  stamp: number
  /** `4 × stamp + value` of a predicate, when it was computed in this query. */
  memo: Int32Array
  seen: Int32Array
  values: Uint8Array
  found: Int32Array
  slots: Slots
}

const scratches = new WeakMap<Segment, Scratch>()
const lastStamp = 400_000_000

function scratchOf(segment: Segment): Scratch {
  let scratch = scratches.get(segment)
  if (!scratch || scratch.stamp >= lastStamp) {
    scratch = {
      stamp: 0,
      memo: new Int32Array(segment.atoms.kind.length),
      seen: new Int32Array(segment.ids.length),
      values: new Uint8Array(segment.ids.length),
      found: new Int32Array(segment.ids.length),
      slots: slotsFor(segment.atoms),
    }
    scratches.set(segment, scratch)
  }
  scratch.stamp += 1
  return scratch
}

/** Clauses whose conditions are not false, as places in the segment, each with its status (a place in `statuses`). */
export type Found = { clauses: Int32Array; statuses: Uint8Array }

/**
 * Finds every clause whose conditions are not known to be false. Of each group the path with the fewest rows is taken;
 * a group none of whose facts is known is read through. `dead` marks withdrawn clauses.
 */
export function scan(segment: Segment, known: KnownFacts, asOf: string, today: number, dead: Uint8Array | null): Found {
  const scratch = scratchOf(segment)
  const { rowClause, rowStart, literals, rowIsTree, atoms } = segment
  const { memo, seen, values, found, stamp, slots } = scratch
  fillSlots(atoms, known, slots)
  const base = stamp * 4
  const truthOf = (literal: number): Ternary => {
    const atom = literal >> 1
    let entry = memo[atom]!
    if (entry < base) {
      entry = base + valueOfAtom(atoms, atom, slots, known, asOf)
      memo[atom] = entry
    }
    return (literal & 1 ? 2 - (entry - base) : entry - base) as Ternary
  }
  let count = 0
  const visit = (rows: Int32Array | null, from: number, to: number) => {
    for (let at = from; at < to; at++) {
      const row = rows === null ? at : rows[at]!
      const end = rowStart[row + 1]!
      let value: number = 2
      if (rowIsTree[row]) value = run(literals, rowStart[row]!, end, truthOf)
      else
        for (let place = rowStart[row]!; place < end; place++) {
          const literal = literals[place]!
          const entry = memo[literal >> 1]!
          let one = entry >= base ? entry - base : -1
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
      if (seen[clause] !== stamp) {
        seen[clause] = stamp
        values[clause] = value
        found[count++] = clause
      } else if (value > values[clause]!) values[clause] = value
    }
  }
  for (const group of segment.groups) visitGroup(group, known, visit, false)
  const clauses = found.slice(0, count)
  const statuses = new Uint8Array(count)
  for (let at = 0; at < count; at++)
    statuses[at] = statusCode(segment.decisions, clauses[at]!, values[clauses[at]!] as Ternary, today)
  return { clauses, statuses }
}

let best: number[] = []
let tried: number[] = []

function visitGroup(
  { paths, from, to }: Group,
  known: KnownFacts,
  visit: (rows: Int32Array | null, from: number, to: number) => void,
  placingOnly: boolean,
) {
  let fewest = to - from
  let chosen = -1
  for (const [at, path] of paths.entries()) {
    if (placingOnly && !path.placing) continue
    const count = touched(path.postings, known.get(path.fact), tried)
    if (count < 0 || count >= fewest) continue
    fewest = count
    chosen = at
    const before = best
    best = tried
    tried = before
  }
  if (chosen < 0) {
    visit(null, from, to)
    return
  }
  const { postings } = paths[chosen]!
  for (const place of best) visit(postings.rows, postings.starts[place]!, postings.starts[place + 1]!)
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
  const { rowClause, rowStart, literals, rowIsTree, atoms, workable, decisions } = segment
  const { memo, seen, stamp, slots } = scratchOf(segment)
  fillSlots(atoms, known, slots)
  const base = stamp * 4
  const near: number[] = []
  const fails = (literal: number): boolean => {
    const atom = literal >> 1
    let entry = memo[atom]!
    if (entry < base) {
      entry = base + valueOfAtom(atoms, atom, slots, known, asOf)
      memo[atom] = entry
    }
    return entry - base === (literal & 1 ? 2 : 0)
  }
  const visit = (rows: Int32Array | null, from: number, to: number) => {
    for (let at = from; at < to && near.length < limit; at++) {
      const row = rows === null ? at : rows[at]!
      const clause = rowClause[row]!
      if (rowIsTree[row] || seen[clause] === stamp || dead?.[clause]) continue
      if (today < decisions.opens[clause]! || today > decisions.closes[clause]!) continue
      let failed = 0
      for (let place = rowStart[row]!; place < rowStart[row + 1]! && failed < 2; place++) {
        const literal = literals[place]!
        if (fails(literal)) failed += workable[literal >> 1] ? 1 : 2
      }
      if (failed !== 1) continue
      seen[clause] = stamp
      near.push(clause)
    }
  }
  for (const group of segment.groups) if (near.length < limit) visitGroup(group, known, visit, true)
  return near
}
