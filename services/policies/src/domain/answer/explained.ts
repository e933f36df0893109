import {
  type Clause,
  type ClauseMatch,
  type Explanation,
  explain,
  type KnownFacts,
  matchClause,
  type Vocabulary,
} from '@lianqiao/matching'

export type Explained = { match: ClauseMatch; explanation: Explanation }

/** One clause with its whole explanation. */
export function explained(clause: Clause, known: KnownFacts, asOf: string, vocabulary: Vocabulary): Explained {
  const match = matchClause(clause, known, asOf, vocabulary)
  return { match, explanation: explain(clause.conditions, known, asOf, vocabulary) }
}
