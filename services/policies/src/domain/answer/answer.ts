import {
  type Clause,
  type ClauseMatch,
  type Combination,
  combine,
  isSum,
  type KnownFacts,
  matchClause,
  matchIndex,
  nearMissesOf,
  type Question,
  questions,
  type Status,
  statuses,
  type Vocabulary,
} from '@lianqiao/matching'
import { isBarred } from '../barred.ts'
import type { Snapshot } from '../snapshot.ts'
import { type Explained, explained } from './explained.ts'
import { type NearMiss, nearMisses } from './near-misses.ts'

/** Who reads an answer: an officer sees all with their marks; a partner nothing that is barred, offers only if verified. */
export type Audience = 'officer' | 'partner'

/** Everything the library says of an enterprise on a day. */
export type Answer = {
  snapshot: Snapshot
  asOf: string
  /** Over all clauses. */
  counts: Record<Status, number>
  /** What can be had first. */
  clauses: readonly Explained[]
  /** Clauses only counted. */
  notShown: number
  combination: Combination
  questions: readonly Question[]
  nearMisses: readonly NearMiss[]
}

export type Asked = {
  known: KnownFacts
  asOf: string
  audience: Audience
  already: readonly string[]
}

/** Most clauses that one answer explains; the rest are counted. */
const EXPLAINED = 200

/** Answers with everything: the index finds and counts, the definition explains what is shown. */
export function answer(snapshot: Snapshot, asked: Asked, vocabulary: Vocabulary): Answer {
  const { known, asOf, audience, already } = asked
  const found = matchIndex(snapshot.index, known, asOf)
  const hidden = audience === 'partner' ? barredOf(snapshot, asOf) : new Set<string>()
  const counts = { ...found.counts }
  for (const id of hidden) counts[matchClause(snapshot.clauses.get(id)!, known, asOf, vocabulary).status] -= 1
  const clauses = shown(
    snapshot,
    known,
    asOf,
    found.top(EXPLAINED).map(({ id }) => id),
  )
    .filter(({ id }) => !hidden.has(id))
    .map((clause) => explained(clause, known, asOf, vocabulary))
    .sort((a, b) => statuses.indexOf(a.match.status) - statuses.indexOf(b.match.status))
  const matches = clauses.map(({ match }) => match)
  return {
    snapshot,
    asOf,
    counts,
    clauses,
    notShown: snapshot.clauses.size - hidden.size - clauses.length,
    combination: combine(matches, known, asOf, vocabulary, { groups: snapshot.groups, already }),
    questions: questions(
      clauses.filter(({ match }) => worthAsking(match)).map((one) => countedFor(one, audience)),
      vocabulary,
    ),
    nearMisses: nearMisses(
      audience === 'officer' ? clauses : clauses.filter(({ match }) => match.clause.assurance === 'verified'),
      vocabulary,
    ),
  }
}

/** All clauses of a small library; of a large one the first, and what is missed by one requirement. */
function shown({ clauses, index }: Snapshot, known: KnownFacts, asOf: string, top: readonly string[]): Clause[] {
  if (clauses.size <= EXPLAINED) return [...clauses.values()]
  const ids = new Set([...top, ...nearMissesOf(index, known, asOf, 20)])
  return [...ids].map((id) => clauses.get(id)!)
}

const barred = new WeakMap<Snapshot, Map<string, Set<string>>>()

/** Clauses that nobody but officers is shown on a day; remembered with the state of the library. */
function barredOf(snapshot: Snapshot, asOf: string): ReadonlySet<string> {
  const days = barred.get(snapshot) ?? new Map<string, Set<string>>()
  barred.set(snapshot, days)
  const known = days.get(asOf)
  if (known !== undefined) return known
  const ids = new Set([...snapshot.clauses.values()].filter((one) => isBarred(one, asOf)).map(({ id }) => id))
  if (days.size > 30) days.clear()
  days.set(asOf, ids)
  return ids
}

/** What is history or a draft is not worth a question. */
function worthAsking({ clause: { kind, assurance } }: ClauseMatch): boolean {
  return kind === 'benefit' && (assurance === 'verified' || assurance === 'unverified')
}

/** A deduction from a base is no money to be got by an answer; before a partner, nor is what nobody verified. */
function countedFor({ match, explanation }: Explained, audience: Audience): Explained {
  const counts = isSum(match.clause) && (audience === 'officer' || match.clause.assurance === 'verified')
  return { match: counts ? match : { ...match, amount: null }, explanation }
}
