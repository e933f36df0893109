import type { Clause } from '../clause.ts'
import type { Vocabulary } from '../vocabulary/vocabulary.ts'
import { buildSegment, type Segment } from './segment.ts'

/**
 * An index over published clauses: an immutable value. Publishing and withdrawing give a new one and leave the old one
 * as it was, so whoever swaps a reference swaps atomically, and an answer can name the `version` it came from.
 * `parts[0]` is the snapshot, the others an overlay of small parts; `buildIndex` of
 * all that is published makes one snapshot of them again.
 */
export type PolicyIndex = { version: number; vocabulary: Vocabulary; parts: readonly Part[]; size: number }

/** Clauses compiled together; `dead` marks the ones withdrawn or replaced since. */
export type Part = {
  segment: Segment
  places: ReadonlyMap<string, number>
  dead: Uint8Array | null
  /** The clauses themselves, kept by overlay parts that still grow. */
  growing: readonly Clause[] | null
}

/** Most clauses of a part that is built anew with each publication. */
const growth = 32

function partOf(clauses: Iterable<Clause>, vocabulary: Vocabulary): Part {
  const segment = buildSegment(clauses, vocabulary)
  return { segment, places: new Map(segment.ids.map((id, at) => [id, at])), dead: null, growing: null }
}

const growingPart = (clauses: readonly Clause[], vocabulary: Vocabulary): Part => ({
  ...partOf(clauses, vocabulary),
  growing: clauses,
})

/**
 * Builds an index of clauses that `checkClause` has let through; ids are unique. The clauses are read once and not kept,
 * so they may come from a stream that holds one at a time.
 */
export function buildIndex(clauses: Iterable<Clause>, vocabulary: Vocabulary, version = 1): PolicyIndex {
  const part = partOf(clauses, vocabulary)
  return { version, vocabulary, parts: [part], size: part.segment.ids.length }
}

/** The index with a clause published, in place of an earlier one of the same id. */
export function publish(index: PolicyIndex, clause: Clause): PolicyIndex {
  const rest = without(index, clause.id)
  const last = rest.parts.at(-1)!
  const version = index.version + 1
  const size = rest.size + 1
  if (!last.growing || last.growing.length >= growth)
    return { ...rest, version, size, parts: [...rest.parts, growingPart([clause], index.vocabulary)] }
  const alive = last.growing.filter((one) => !last.dead?.[last.places.get(one.id)!])
  return {
    ...rest,
    version,
    size,
    parts: [...rest.parts.slice(0, -1), growingPart([...alive, clause], index.vocabulary)],
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
