import { type Status, statuses } from '../plain/status.ts'
import type { KnownFacts } from '../vocabulary/profile.ts'
import { dayKey } from './decision.ts'
import type { Part, PolicyIndex } from './policy-index.ts'
import { type Found, scan, scanNearMisses } from './scan.ts'
import type { Segment } from './segment.ts'

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
  /** The `limit` listed clauses to be shown first: by status in the order of `statuses`, then by what they could pay. */
  top(limit: number): { id: string; status: Status }[]
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
function topOf(parts: readonly Part[], found: readonly Found[], limit: number): { id: string; status: Status }[] {
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
  return best.map(({ id, status }) => ({ id, status: statuses[status]! }))
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
