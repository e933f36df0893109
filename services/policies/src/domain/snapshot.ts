import {
  buildIndex,
  type Clause,
  overlaySize,
  type PolicyIndex,
  publish,
  type StackingGroup,
  type Vocabulary,
  withdraw,
} from '@lianqiao/matching'
import type { LogEntry } from './library-entry.ts'

/** The library as it stood at one place of its log. A value: whoever holds it goes on with it undisturbed. */
export type Snapshot = {
  /** The last entry that is in it. */
  entry: number
  clauses: ReadonlyMap<string, Clause>
  groups: readonly StackingGroup[]
  index: PolicyIndex
}

/** Entries of an overlay after which all is compiled into one part again. */
const OVERLAY = 2_000

/** The library from the last entries of its clauses and groups. */
export function snapshotOf(state: readonly LogEntry[], entry: number, vocabulary: Vocabulary): Snapshot {
  const clauses = state.flatMap((one) => (one.subject === 'clause' && one.document ? [one.document] : []))
  const groups = state.flatMap((one) => (one.subject === 'group' && one.document ? [one.document] : []))
  return {
    entry,
    clauses: new Map(clauses.map((clause) => [clause.id, clause])),
    groups,
    index: buildIndex(clauses, vocabulary, entry),
  }
}

/** The library after further entries; those it has already are passed over. */
export function advance(snapshot: Snapshot, entries: readonly LogEntry[]): Snapshot {
  const news = entries.filter(({ entry }) => entry > snapshot.entry)
  const last = news.at(-1)
  if (last === undefined) return snapshot
  const clauses = new Map(snapshot.clauses)
  let { groups, index } = snapshot
  for (const one of news) {
    if (one.subject === 'group') {
      groups = groups.filter(({ id }) => id !== one.id)
      if (one.document) groups = [...groups, one.document]
    } else if (one.document) {
      clauses.set(one.id, one.document)
      index = publish(index, one.document)
    } else {
      clauses.delete(one.id)
      index = withdraw(index, one.id)
    }
  }
  if (overlaySize(index) > OVERLAY) index = buildIndex(clauses.values(), index.vocabulary)
  return { entry: last.entry, clauses, groups, index: { ...index, version: last.entry } }
}
