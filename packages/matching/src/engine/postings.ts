import type { Access } from './access.ts'
import { type Keys, keyPlaces } from './keys.ts'

/** Rows behind each key of a fact, one list after another: key `k` has `rows[starts[k] … starts[k + 1])`. */
export type Postings = { starts: Int32Array; rows: Int32Array }

export type Posting = { row: number; access: Access }

export function buildPostings(postings: readonly Posting[], keys: Keys): Postings {
  const placed = postings.map(({ row, access }) => ({ row, places: new Set(keyPlaces(keys, access)) }))
  const starts = new Int32Array(keys.count + 1)
  for (const { places } of placed) for (const place of places) starts[place + 1]! += 1
  for (let at = 0; at < keys.count; at++) starts[at + 1]! += starts[at]!
  const next = starts.slice()
  const rows = new Int32Array(starts[keys.count]!)
  for (const { row, places } of placed)
    for (const place of places) {
      rows[next[place]!] = row
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
