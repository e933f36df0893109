import type { FenRange } from '../benefit.ts'
import type { Text } from '../fact.ts'
import type { ClauseMatch } from '../plain/match-clause.ts'
import { fill, printFigure, same } from '../text/print.ts'
import { whole } from '../values/decimal.ts'
import type { Vocabulary } from '../vocabulary/vocabulary.ts'
import { atomsOf, type Explanation } from './explain.ts'

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

type Waiting = { match: ClauseMatch; explanation: Explanation; unknown: ReadonlySet<string> }

const gain: Text = { zhHans: '{0}可多得 {1}', zhHant: '{0}可多得 {1}', en: '{0} Up to {1} more' }
const anyOf: Text = { zhHans: '{0}:是否有 {1}?', zhHant: '{0}:是否有 {1}?', en: '{0}: is there {1}?' }
const joined = same('{0}{1}{2}')
const or: Text = { zhHans: '或', zhHant: '或', en: ' or ' }
/** Titles that one question can name; beyond them it asks for the whole list. */
const NAMED = 3

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
    .map(({ match, explanation }): Waiting => ({ match, explanation, unknown: openFacts(explanation) }))
  const facts = new Set(waiting.flatMap(({ unknown }) => [...unknown]))
  const asked = [...facts].map((fact) => question(fact, waiting, vocabulary))
  return asked.sort(byWorth).slice(0, limit)
}

function question(fact: string, waiting: readonly Waiting[], vocabulary: Vocabulary): Question {
  const concerned = waiting.filter(({ unknown }) => unknown.has(fact))
  const alone = worth(concerned.filter(({ unknown }) => unknown.size === 1))
  const withOthers = worth(concerned.filter(({ unknown }) => unknown.size > 1))
  const asks = askedOf(fact, concerned, vocabulary)
  const promised = alone.fen ?? 0
  return { fact, text: promised > 0 ? fill(gain, asks, printFigure(whole(promised), 'fen')) : asks, alone, withOthers }
}

/** The fact's own question; of a list of titles of which the clauses want a few, whether it has one of these. */
function askedOf(fact: string, concerned: readonly Waiting[], vocabulary: Vocabulary): Text {
  const definition = vocabulary.facts.get(fact)!
  if (definition.type !== 'set') return definition.question
  const atoms = concerned.flatMap(({ explanation }) => atomsOf(explanation)).map(({ atom }) => atom)
  const wanted = new Set(atoms.flatMap((atom) => (atom.fact === fact && 'hasAny' in atom ? atom.hasAny : [])))
  if (wanted.size === 0 || wanted.size > NAMED) return definition.question
  const labels = [...wanted].map((code) => definition.values.find((one) => one.code === code)?.label ?? same(code))
  return fill(
    anyOf,
    definition.label,
    labels.reduce((all, one) => fill(joined, all, or, one)),
  )
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
