import type { Profile } from '@lianqiao/contracts'
import {
  type ClauseMatch,
  decideStatus,
  isOfferable,
  type KnownFacts,
  matchClause,
  type ProfileProblem,
  readProfile,
  type Status,
  truthOf,
} from '@lianqiao/matching'
import type { PolicyLibrary } from '@lianqiao/reference-data'

export type Matching = {
  asOf: string
  known: KnownFacts
  /** Facts that could not be read; they count as unknown. */
  problems: readonly ProfileProblem[]
  matches: readonly ClauseMatch[]
}

/** Asks every clause about one enterprise on one day. */
export function matchAll(profile: Profile, asOf: string, library: PolicyLibrary): Matching {
  const { known, problems } = readProfile(profile, library.vocabulary)
  const matches = library.clauses.map((clause) => matchClause(clause, known, asOf, library.vocabulary))
  return { asOf, known, problems, matches }
}

/** A clause's status without its sums: what is told to others needs no more, and costs a tenth. */
export type Judgement = Pick<ClauseMatch, 'clause' | 'status' | 'offerable'>

/** Judges every clause for one enterprise on one day. */
export function judgeAll(profile: Profile, asOf: string, library: PolicyLibrary): Judgement[] {
  const { known } = readProfile(profile, library.vocabulary)
  return library.clauses.map((clause) => {
    const { status } = decideStatus(clause, truthOf(clause.conditions, known, asOf, library.vocabulary), asOf)
    return { clause, status, offerable: isOfferable(clause, status) }
  })
}

export function countByStatus(matches: readonly Judgement[]): Record<string, number> {
  const counts: Partial<Record<Status, number>> = {}
  for (const { status } of matches) counts[status] = (counts[status] ?? 0) + 1
  return counts as Record<string, number>
}

/** Ids of what may be put before a partner as an offer. */
export function offerableIds(matches: readonly Judgement[]): string[] {
  return matches.filter(({ offerable }) => offerable).map(({ clause }) => clause.id)
}

/**
 * Ids of benefits that more information could open. A row still to be verified is worth asking about; one that is
 * history or a draft is not.
 */
export function openIds(matches: readonly Judgement[]): string[] {
  return matches
    .filter(
      ({ status, clause: { kind, assurance } }) =>
        status === 'needsInfo' && kind === 'benefit' && (assurance === 'verified' || assurance === 'unverified'),
    )
    .map(({ clause }) => clause.id)
}
