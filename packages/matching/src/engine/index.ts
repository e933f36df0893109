import type { Clause } from '../clause.ts'
import { type Status, statuses } from '../plain/status.ts'
import type { KnownFacts } from '../vocabulary/profile.ts'
import type { Vocabulary } from '../vocabulary/vocabulary.ts'
import { dayKey } from './decision.ts'
import { type Found, scan, scanNearMisses } from './scan.ts'
import { buildSegment, type Segment } from './segment.ts'

/**
 * An index over published clauses: an immutable value. Publishing and withdrawing give a new one and leave the old one
 * as it was, so whoever swaps a reference swaps atomically, and an answer can name the `version` it came from.
 * `parts[0]` is the snapshot, the others an overlay of small parts; `compact` makes one snapshot of them again.
 */
export type PolicyIndex = { version: number; vocabulary: Vocabulary; parts: readonly Part[]; size: number }

type Part = {
  segment: Segment
  places: ReadonlyMap<string, number>
  dead: Uint8Array | null
  /** The clauses themselves, kept by overlay parts that still grow. */
  growing: readonly Clause[] | null
}

/** Most clauses of a part that is built anew with each publication. */
const growth = 32

const partOf = (clauses: readonly Clause[], vocabulary: Vocabulary, grows: boolean): Part => ({
  segment: buildSegment(clauses, vocabulary),
  places: new Map(clauses.map(({ id }, at) => [id, at])),
  dead: null,
  growing: grows ? clauses : null,
})

/** Builds an index of clauses that `checkClause` has let through; ids are unique. */
export function buildIndex(clauses: readonly Clause[], vocabulary: Vocabulary, version = 1): PolicyIndex {
  return { version, vocabulary, parts: [partOf(clauses, vocabulary, false)], size: clauses.length }
}

/** The index with a clause published, in place of an earlier one of the same id. */
export function publish(index: PolicyIndex, clause: Clause): PolicyIndex {
  const rest = without(index, clause.id)
  const last = rest.parts.at(-1)!
  const version = index.version + 1
  const size = rest.size + 1
  if (!last.growing || last.growing.length >= growth)
    return { ...rest, version, size, parts: [...rest.parts, partOf([clause], index.vocabulary, true)] }
  const alive = last.growing.filter((one) => !last.dead?.[last.places.get(one.id)!])
  return {
    ...rest,
    version,
    size,
    parts: [...rest.parts.slice(0, -1), partOf([...alive, clause], index.vocabulary, true)],
  }
}

/** The index without a clause; the same clauses under a new version when it was not there. */
export function withdraw(index: PolicyIndex, id: string): PolicyIndex {
  return { ...without(index, id), version: index.version + 1 }
}

function without(index: PolicyIndex, id: string): PolicyIndex {
  const at = index.parts.findIndex(({ places, dead }) => places.has(id) && !dead?.[places.get(id)!])
  if (at < 0) return index
  const part = index.parts[at]!
  const dead = part.dead ? Uint8Array.from(part.dead) : new Uint8Array(part.places.size)
  dead[part.places.get(id)!] = 1
  return { ...index, size: index.size - 1, parts: index.parts.with(at, { ...part, dead }) }
}

/** Clauses that changed since the snapshot: when they grow to thousands it is time for `buildIndex` anew. */
export function overlaySize({ parts }: PolicyIndex): number {
  const withdrawn = parts[0]!.dead?.reduce((sum, one) => sum + one, 0) ?? 0
  return parts.slice(1).reduce((sum, { places }) => sum + places.size, withdrawn)
}

/**
 * What a lead gets from all clauses. `length` of them have conditions that are not known to be false; they are listed
 * (`idAt`, `statusAt`), the others counted. `counts` is by status over all clauses.
 */
export type IndexMatch = {
  version: number
  length: number
  idAt(place: number): string
  statusAt(place: number): Status
  counts: Record<Status, number>
  /** Ids of the `limit` listed clauses to be shown first: by status in the order of `statuses`, then by what they could pay. */
  top(limit: number): string[]
}

/** Matches one lead on a day. Cost follows what it touches, not how many clauses there are. */
export function matchIndex({ parts, version }: PolicyIndex, known: KnownFacts, asOf: string): IndexMatch {
  const today = dayKey(asOf)
  const found = parts.map(({ segment, dead }) => scan(segment, known, asOf, today, dead))
  const tally = countsOf(parts, found, today)
  const ends: number[] = []
  let length = 0
  for (const { clauses } of found) {
    length += clauses.length
    ends.push(length)
  }
  const locate = (place: number): [number, number] => {
    const part = ends.findIndex((end) => place < end)
    return [part, part === 0 ? place : place - ends[part - 1]!]
  }
  return {
    version,
    length,
    idAt: (place) => {
      const [part, at] = locate(place)
      return parts[part]!.segment.ids[found[part]!.clauses[at]!]!
    },
    statusAt: (place) => {
      const [part, at] = locate(place)
      return statuses[found[part]!.statuses[at]!]!
    },
    counts: tally,
    top: (limit) => topOf(parts, found, limit),
  }
}

/** The first few by status and worth, without sorting the rest. */
function topOf(parts: readonly Part[], found: readonly Found[], limit: number): string[] {
  const best: { id: string; status: number; worth: number }[] = []
  const before = (status: number, worth: number, other: { status: number; worth: number }) =>
    status < other.status || (status === other.status && worth > other.worth)
  for (const [part, { clauses, statuses: codes }] of found.entries()) {
    const { ids, worth } = parts[part]!.segment
    for (let at = 0; at < clauses.length; at++) {
      const [status, value] = [codes[at]!, worth[clauses[at]!]!]
      if (best.length === limit && !before(status, value, best[limit - 1]!)) continue
      let place = best.length
      while (place > 0 && before(status, value, best[place - 1]!)) place -= 1
      best.splice(place, 0, { id: ids[clauses[at]!]!, status, worth: value })
      if (best.length > limit) best.pop()
    }
  }
  return best.map(({ id }) => id)
}

function countsOf(parts: readonly Part[], found: readonly Found[], today: number): Record<Status, number> {
  const counts = Object.fromEntries(statuses.map((status) => [status, 0])) as Record<Status, number>
  for (const [at, { segment, dead }] of parts.entries()) {
    const tally = new Array<number>(statuses.length).fill(0)
    const { statuses: codes } = found[at]!
    for (let place = 0; place < codes.length; place++) tally[codes[place]!]! += 1
    const closed = closedOf(segment, dead, today)
    counts.notYetOpen += closed.notYetOpen
    counts.expired += closed.expired
    let listed = 0
    for (const [place, status] of statuses.entries()) {
      if (status === 'notYetOpen' || status === 'expired') continue
      counts[status] += tally[place]!
      listed += tally[place]!
    }
    counts.ineligible += closed.alive - closed.notYetOpen - closed.expired - listed
  }
  return counts
}

/** How many clauses are not open on a day: by two binary searches, corrected for the withdrawn ones. */
function closedOf({ sortedOpens, sortedCloses, decisions }: Segment, dead: Uint8Array | null, today: number) {
  let notYetOpen = sortedOpens.length - below(sortedOpens, today + 1)
  let expired = below(sortedCloses, today)
  let alive = sortedOpens.length
  if (dead)
    for (let at = dead.indexOf(1); at >= 0; at = dead.indexOf(1, at + 1)) {
      alive -= 1
      const { opens, closes } = decisions.kinds[decisions.kindOf[at]!]!
      if (today < opens) notYetOpen -= 1
      else if (today > closes) expired -= 1
    }
  return { notYetOpen, expired, alive }
}

/** How many values are below a bound. */
function below(sorted: Int32Array, bound: number): number {
  let [from, to] = [0, sorted.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if (sorted[middle]! < bound) from = middle + 1
    else to = middle
  }
  return from
}

/** Ids of open clauses that a lead misses by exactly one figure, title or yes-or-no; at most `limit`. */
export function nearMissesOf({ parts }: PolicyIndex, known: KnownFacts, asOf: string, limit: number): string[] {
  const today = dayKey(asOf)
  const ids: string[] = []
  for (const { segment, dead } of parts) {
    const near = scanNearMisses(segment, known, asOf, today, dead, limit - ids.length)
    for (const at of near) ids.push(segment.ids[at]!)
  }
  return ids
}
