import type { FenRange } from '../benefit.ts'
import type { Text } from '../fact.ts'
import type { ClauseMatch } from '../plain/match-clause.ts'
import { fill, printFigure } from '../text/print.ts'
import { whole } from '../values/decimal.ts'
import type { Vocabulary } from '../vocabulary/vocabulary.ts'
import type { Explanation } from './explain.ts'

/**
 * A question to the lead and what its answer could unlock. `alone`: what the clauses pay at most for which this is the
 * only thing unknown; `withOthers`: those that need further answers too. `null` is a sum without a known bound.
 */
export type Question = {
  fact: string
  text: Text
  alone: { fen: number | null; clauses: readonly string[] }
  withOthers: { fen: number | null; clauses: readonly string[] }
}

type Waiting = { match: ClauseMatch; unknown: ReadonlySet<string> }

const gain: Text = { zhHans: '{0}可多得 {1}', zhHant: '{0}可多得 {1}', en: '{0} Up to {1} more' }

/** The facts whose unknown values keep the condition open; those of an already settled branch do not. */
export function openFacts(explanation: Explanation): ReadonlySet<string> {
  if (explanation.truth !== 'unknown') return new Set()
  if (explanation.op === 'atom') {
    return new Set(explanation.missing)
  }
  return new Set(explanation.parts.flatMap((part) => [...openFacts(part)]))
}

/**
 * The `limit` questions whose answers could unlock most, for matches that wait for information. Ranked by what the
 * answer alone could unlock, then by what it could together with others, then by the number of clauses.
 */
export function questions(
  matches: readonly { match: ClauseMatch; explanation: Explanation }[],
  vocabulary: Vocabulary,
  limit = 5,
): Question[] {
  const waiting = matches
    .filter(({ match }) => match.status === 'needsInfo' && match.truth === 'unknown')
    .map(({ match, explanation }): Waiting => ({ match, unknown: openFacts(explanation) }))
  const facts = new Set(waiting.flatMap(({ unknown }) => [...unknown]))
  const asked = [...facts].map((fact) => question(fact, waiting, vocabulary))
  return asked.sort(byWorth).slice(0, limit)
}

function question(fact: string, waiting: readonly Waiting[], vocabulary: Vocabulary): Question {
  const concerned = waiting.filter(({ unknown }) => unknown.has(fact))
  const alone = worth(concerned.filter(({ unknown }) => unknown.size === 1))
  const withOthers = worth(concerned.filter(({ unknown }) => unknown.size > 1))
  const asks = vocabulary.facts.get(fact)!.question
  const promised = alone.fen ?? 0
  return { fact, text: promised > 0 ? fill(gain, asks, printFigure(whole(promised), 'fen')) : asks, alone, withOthers }
}

function worth(list: readonly Waiting[]): Question['alone'] {
  const ranges = list.flatMap(({ match }): FenRange[] => (match.amount ? [match.amount] : []))
  const open = ranges.some(({ max }) => max === null)
  const fen = open ? null : ranges.reduce((sum, { max }) => sum + max!, 0)
  return { fen, clauses: list.map(({ match }) => match.clause.id) }
}

const rank = (fen: number | null) => fen ?? Number.POSITIVE_INFINITY

function byWorth(a: Question, b: Question): number {
  for (const key of ['alone', 'withOthers'] as const)
    if (rank(a[key].fen) !== rank(b[key].fen)) return rank(a[key].fen) > rank(b[key].fen) ? -1 : 1
  const clauses = (one: Question) => one.alone.clauses.length + one.withOthers.clauses.length
  return clauses(b) - clauses(a) || (a.fact < b.fact ? -1 : 1)
}
