import type { CodeRange } from '../vocabulary/code-tree.ts'
import type { KnownValue } from '../vocabulary/profile.ts'
import type { Access } from './access.ts'

/** Lists of rows behind each key, one after another: list `at` is `rows[starts[at] … starts[at + 1])`. */
type Lists = { starts: Int32Array; rows: Int32Array }

/**
 * Rows by the node of a tree they demand. Nodes are nested or apart, never crossing, and sorted by where they begin
 * (the outer first), so the ones around a lead's place form a chain of parents and the ones inside it a stretch.
 */
export type TreePostings = Lists & { kind: 'tree'; lows: Int32Array; highs: Int32Array; parents: Int32Array }
export type CodePostings = Lists & { kind: 'codes'; places: Map<string, number> }
export type Postings = TreePostings | CodePostings

export type Posting = { row: number; access: Access }

export function buildPostings(postings: readonly Posting[]): Postings {
  return postings[0]!.access.ranges ? buildTree(postings) : buildCodes(postings)
}

function fill(lists: readonly (readonly number[])[]): Lists {
  const starts = new Int32Array(lists.length + 1)
  for (const [at, list] of lists.entries()) starts[at + 1] = starts[at]! + list.length
  const rows = new Int32Array(starts.at(-1)!)
  for (const [at, list] of lists.entries()) rows.set(list, starts[at]!)
  return { starts, rows }
}

function buildCodes(postings: readonly Posting[]): CodePostings {
  const lists = new Map<string, number[]>()
  for (const { row, access } of postings) for (const code of access.codes!) append(lists, code, row)
  const places = new Map([...lists.keys()].map((code, at) => [code, at]))
  return { kind: 'codes', places, ...fill([...lists.values()]) }
}

function append<K>(lists: Map<K, number[]>, key: K, row: number) {
  const list = lists.get(key)
  if (!list) lists.set(key, [row])
  else if (list.at(-1) !== row) list.push(row)
}

function buildTree(postings: readonly Posting[]): TreePostings {
  const lists = new Map<string, number[]>()
  const nodes = new Map<string, CodeRange>()
  for (const { row, access } of postings)
    for (const range of access.ranges!) {
      const key = `${range.low}-${range.high}`
      nodes.set(key, range)
      append(lists, key, row)
    }
  const keys = [...nodes.keys()].sort((a, b) => {
    const [left, right] = [nodes.get(a)!, nodes.get(b)!]
    return left.low - right.low || right.high - left.high
  })
  const ranges = keys.map((key) => nodes.get(key)!)
  const parents = new Int32Array(keys.length).fill(-1)
  const open: number[] = []
  for (const [at, range] of ranges.entries()) {
    while (open.length > 0 && ranges[open.at(-1)!]!.high < range.low) open.pop()
    parents[at] = open.at(-1) ?? -1
    open.push(at)
  }
  const lows = Int32Array.from(ranges, ({ low }) => low)
  const highs = Int32Array.from(ranges, ({ high }) => high)
  return { kind: 'tree', lows, highs, parents, ...fill(keys.map((key) => lists.get(key)!)) }
}

/** The first place whose node begins at or after `low`. */
function firstFrom(lows: Int32Array, low: number): number {
  let [from, to] = [0, lows.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if (lows[middle]! < low) from = middle + 1
    else to = middle
  }
  return from
}

/**
 * Puts the places of the lists that a lead's value touches into `places` and returns how many rows they hold;
 * -1 when the value is unknown and nothing can be pruned.
 */
export function touched(postings: Postings, value: KnownValue | undefined, places: number[]): number {
  places.length = 0
  if (value === undefined) return -1
  if (postings.kind === 'tree') {
    if (value.type !== 'range') return -1
    placesAround(postings, value.range, places)
  } else if (value.type === 'code') pushPlace(postings, value.code, places)
  else if (value.type === 'set') for (const code of value.codes) pushPlace(postings, code, places)
  else return -1
  let rows = 0
  for (const at of places) rows += postings.starts[at + 1]! - postings.starts[at]!
  return rows
}

function pushPlace(postings: CodePostings, code: string, places: number[]) {
  const at = postings.places.get(code)
  if (at !== undefined) places.push(at)
}

function placesAround({ lows, highs, parents }: TreePostings, { low, high }: CodeRange, places: number[]) {
  const first = firstFrom(lows, low)
  for (let at = first; at < lows.length && lows[at]! <= high; at++) places.push(at)
  for (let at = first - 1; at >= 0; at = parents[at]!) if (highs[at]! >= low) places.push(at)
}
