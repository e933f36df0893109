import { type AtomExplanation, type FenRange, nearMiss, type Vocabulary } from '@lianqiao/matching'
import type { Explained } from './explained.ts'

/** A benefit that exactly one requirement stands against; any one of `atoms` would do. `amount` is the text's. */
export type NearMiss = { clauseId: string; atoms: readonly AtomExplanation[]; amount: FenRange | null }

const SHOWN = 10

/** What an enterprise cannot work on: to be in another place or another trade is no near miss. */
const PLACING = new Set(['region', 'industry', 'enum'])

/** The nearest misses, what pays most first. */
export function nearMisses(clauses: readonly Explained[], { facts }: Vocabulary): NearMiss[] {
  return clauses
    .filter(({ match }) => match.status === 'ineligible' && match.clause.kind === 'benefit')
    .flatMap(({ match, explanation }): NearMiss[] => {
      const atoms = nearMiss(explanation)
      if (atoms.length === 0 || atoms.some(({ fact }) => PLACING.has(facts.get(fact)!.type))) return []
      return [{ clauseId: match.clause.id, atoms, amount: match.benefit?.range ?? null }]
    })
    .sort((a, b) => worth(b) - worth(a))
    .slice(0, SHOWN)
}

const worth = ({ amount }: NearMiss) => (amount === null ? -1 : (amount.max ?? Number.MAX_VALUE))
