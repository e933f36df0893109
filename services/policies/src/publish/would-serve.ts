import { type Clause, matchClause, readProfile } from '@lianqiao/matching'
import { mainlandDay } from '../days.ts'
import { serves } from '../lead/judge.ts'
import { clauseKeys } from '../lead/keys.ts'
import { candidateFacts } from '../store/candidates.ts'
import type { PublishDeps } from './publish.ts'

/** Leads that are judged for one document at most: whoever has it checked waits for the answer. */
const JUDGED_MOST = 5_000

/**
 * How many open leads each clause would serve today, were it published; undefined where more leads would have to be
 * judged than anybody waits for. The clauses must be sound.
 */
export async function wouldServe(
  clauses: readonly Clause[],
  { pool, vocabulary, clock }: Pick<PublishDeps, 'pool' | 'vocabulary' | 'clock'>,
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
