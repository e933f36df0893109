import type { Profile } from '@lianqiao/contracts'
import {
  type ClauseMatch,
  type KnownFacts,
  matchClause,
  type ProfileProblem,
  readProfile,
  type Status,
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

export function countByStatus(matches: readonly ClauseMatch[]): Record<string, number> {
  const counts: Partial<Record<Status, number>> = {}
  for (const { status } of matches) counts[status] = (counts[status] ?? 0) + 1
  return counts as Record<string, number>
}

/** Ids of what may be put before a partner as an offer. */
export function offerableIds(matches: readonly ClauseMatch[]): string[] {
  return matches.filter(({ offerable }) => offerable).map(({ clause }) => clause.id)
}

/**
 * Ids of benefits that more information could open. A row still to be verified is worth asking about; one that is
 * history or a draft is not.
 */
export function openIds(matches: readonly ClauseMatch[]): string[] {
  return matches
    .filter(
      ({ status, clause: { kind, assurance } }) =>
        status === 'needsInfo' && kind === 'benefit' && (assurance === 'verified' || assurance === 'unverified'),
    )
    .map(({ clause }) => clause.id)
}
