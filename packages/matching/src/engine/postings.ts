import type { Access } from './access.ts'
import { type Keys, keyPlaces } from './keys.ts'

/** Rows behind each key of a fact, one list after another: key `k` has `rows[starts[k] … starts[k + 1])`. */
export type Postings = { starts: Int32Array; rows: Int32Array }

/** The postings of rows that lie one after another from `first`, by what each demands of the fact. */
export function buildPostings(first: number, accesses: readonly Access[], keys: Keys): Postings {
  // The rows mostly share a few demands: the keys of each are looked up once.
  const places = new Map<Access, readonly number[]>()
  for (const access of accesses) if (!places.has(access)) places.set(access, [...new Set(keyPlaces(keys, access))])
  const starts = new Int32Array(keys.count + 1)
  for (const access of accesses) for (const place of places.get(access)!) starts[place + 1]! += 1
  for (let at = 0; at < keys.count; at++) starts[at + 1]! += starts[at]!
  const next = starts.slice()
  const rows = new Int32Array(starts[keys.count]!)
  for (const [at, access] of accesses.entries())
    for (const place of places.get(access)!) {
      rows[next[place]!] = first + at
      next[place]! += 1
    }
  return { starts, rows }
}

/** How many rows lie behind some keys. */
export function rowsBehind({ starts }: Postings, places: readonly number[]): number {
  let rows = 0
  for (const place of places) rows += starts[place + 1]! - starts[place]!
  return rows
}
