import type { AtomExplanation, Explanation } from './explain.ts'

/**
 * How many atoms would have to come out otherwise for the condition not to be false, and which ones that could be when
 * it is one: AND adds up, OR takes the least. Zero when the condition is not false.
 */
type Misses = { count: number; single: readonly AtomExplanation[] }

const none: Misses = { count: 0, single: [] }

function misses(explanation: Explanation): Misses {
  if (explanation.op === 'atom') return explanation.verdict === 'failed' ? { count: 1, single: [explanation] } : none
  if (explanation.op === 'not') return misses(explanation.parts[0]!)
  const parts = explanation.parts.map(misses)
  // Under a NOT an AND fails only when all of its parts hold: there it counts as an OR of failures, and the reverse.
  const joint = (explanation.op === 'all') !== explanation.negated
  if (joint) {
    const count = parts.reduce((sum, part) => sum + part.count, 0)
    return { count, single: count === 1 ? parts.flatMap((part) => part.single) : [] }
  }
  const count = parts.reduce((least, part) => Math.min(least, part.count), Number.POSITIVE_INFINITY)
  return { count, single: count === 1 ? parts.filter((part) => part.count === 1).flatMap((part) => part.single) : [] }
}

/** The atoms any one of which stands alone between the lead and the clause; empty when more than one does, or none. */
export function nearMiss(explanation: Explanation): readonly AtomExplanation[] {
  const { count, single } = misses(explanation)
  return count === 1 ? single : []
}
