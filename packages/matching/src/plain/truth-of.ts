import type { Condition, Day } from '../condition.ts'
import { conjunction, disjunction, negate, type Truth } from '../truth.ts'
import type { KnownFacts } from '../vocabulary/profile.ts'
import type { Vocabulary } from '../vocabulary/vocabulary.ts'
import { atomTruth } from './atom-truth.ts'

/** The three-valued truth of a condition: every part is looked at, none is skipped. */
export function truthOf(condition: Condition, known: KnownFacts, asOf: Day, vocabulary: Vocabulary): Truth {
  const part = (one: Condition) => truthOf(one, known, asOf, vocabulary)
  if ('all' in condition) return conjunction(condition.all.map(part))
  if ('any' in condition) return disjunction(condition.any.map(part))
  if ('not' in condition) return negate(part(condition.not))
  return atomTruth(condition, known, asOf, vocabulary)
}
