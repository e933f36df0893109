import { type Clause, matchClause, readProfile, type Vocabulary } from '@lianqiao/matching'
import type { Clock } from '@lianqiao/service-kit'
import type { Pool } from 'pg'
import { mainlandDay } from '../domain/days.ts'
import { serves } from '../domain/judge.ts'
import { clauseKeys } from '../domain/keys.ts'
import { candidateFacts } from '../store/candidates.ts'

/** Leads that are judged for one document at most: whoever has it checked waits for the answer. */
const JUDGED_MOST = 5_000

/**
 * How many open leads each clause would serve today, were it published; undefined where more leads would have to be
 * judged than anybody waits for. The clauses must be sound.
 */
export async function wouldServe(
  clauses: readonly Clause[],
  { pool, vocabulary, clock }: { pool: Pool; vocabulary: Vocabulary; clock: Clock },
): Promise<(number | undefined)[]> {
  const asOf = mainlandDay(clock())
  const counts: (number | undefined)[] = []
  let left = JUDGED_MOST
  for (const clause of clauses) {
    const found = await candidateFacts(pool, { id: clause.id, keys: clauseKeys(clause, vocabulary) }, left + 1)
    const served = found.filter((facts) =>
      serves(matchClause(clause, readProfile(facts, vocabulary).known, asOf, vocabulary).status),
    )
    counts.push(found.length > left ? undefined : served.length)
    left = Math.max(0, left - found.length)
  }
  return counts
}
