import type { CodeRange } from '../vocabulary/code-tree.ts'
import type { KnownValue } from '../vocabulary/profile.ts'
import type { Access } from './access.ts'

/**
 * The keys that rows are posted under for one fact, numbered once for a whole segment. Nodes of a tree are nested or
 * apart, never crossing, and sorted by where they begin (the outer first): the ones around a lead's place form a chain
 * of parents, the ones inside it a stretch.
 */
export type Keys =
  | {
      kind: 'tree'
      count: number
      lows: Int32Array
      highs: Int32Array
      parents: Int32Array
      places: Map<string, number>
    }
  | { kind: 'codes'; count: number; places: Map<string, number> }

const nameOf = ({ low, high }: CodeRange) => `${low}-${high}`

/** Numbers the keys of all demands on one fact. */
export function keysOf(accesses: readonly Access[]): Keys {
  if (!accesses[0]!.ranges) {
    const codes = new Set(accesses.flatMap((access) => access.codes!))
    return { kind: 'codes', count: codes.size, places: new Map([...codes].map((code, at) => [code, at])) }
  }
  const nodes = new Map<string, CodeRange>()
  for (const access of accesses) for (const range of access.ranges!) nodes.set(nameOf(range), range)
  const ranges = [...nodes.values()].sort((a, b) => a.low - b.low || b.high - a.high)
  const parents = new Int32Array(ranges.length).fill(-1)
  const open: number[] = []
  for (const [at, range] of ranges.entries()) {
    while (open.length > 0 && ranges[open.at(-1)!]!.high < range.low) open.pop()
    parents[at] = open.at(-1) ?? -1
    open.push(at)
  }
  return {
    kind: 'tree',
    count: ranges.length,
    lows: Int32Array.from(ranges, ({ low }) => low),
    highs: Int32Array.from(ranges, ({ high }) => high),
    parents,
    places: new Map(ranges.map((range, at) => [nameOf(range), at])),
  }
}

/** The numbers of the keys that a demand names. */
export function keyPlaces({ places }: Keys, { ranges, codes }: Access): number[] {
  return (ranges ? ranges.map(nameOf) : codes!).map((key) => places.get(key)!)
}

/** The keys that a lead's value touches; `null` when it is unknown and nothing can be pruned. */
export function touchedKeys(keys: Keys, value: KnownValue | undefined): number[] | null {
  if (value === undefined) return null
  if (keys.kind === 'tree') return value.type === 'range' ? nodesAround(keys, value.range) : null
  const codes = value.type === 'code' ? [value.code] : value.type === 'set' ? [...value.codes] : null
  return codes === null ? null : codes.map((code) => keys.places.get(code)).filter((place) => place !== undefined)
}

function nodesAround({ lows, highs, parents }: Keys & { kind: 'tree' }, { low, high }: CodeRange): number[] {
  const found: number[] = []
  const first = firstFrom(lows, low)
  for (let at = first; at < lows.length && lows[at]! <= high; at++) found.push(at)
  for (let at = first - 1; at >= 0; at = parents[at]!) if (highs[at]! >= low) found.push(at)
  return found
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
