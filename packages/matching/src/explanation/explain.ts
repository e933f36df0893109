import type { Atom, Condition, Day, NumberAtom } from '../condition.ts'
import type { Text } from '../fact.ts'
import { atomTruth } from '../plain/atom-truth.ts'
import { unitsOf } from '../plain/lookup.ts'
import { holding } from '../text/holding.ts'
import { requirement } from '../text/requirement.ts'
import { conjunction, disjunction, negate, type Truth } from '../truth.ts'
import type { KnownFacts } from '../vocabulary/profile.ts'
import type { Vocabulary } from '../vocabulary/vocabulary.ts'
import { type Distance, distanceOf } from './distance.ts'

/**
 * A condition with what came of it, as the same tree. An atom says what is required, what the lead has (`null` when
 * unknown) and the verdict; under a NOT (`negated`) the clause wants the atom not to hold, so there `met` means that it
 * does not. `distance` is given for a failed figure.
 */
export type Explanation =
  | { op: 'all' | 'any' | 'not'; pointer: string; truth: Truth; negated: boolean; parts: readonly Explanation[] }
  | AtomExplanation

export type AtomExplanation = {
  op: 'atom'
  pointer: string
  atom: Atom
  fact: string
  /** Facts it asks about that are not known well enough to settle it. */
  missing: readonly string[]
  required: Text
  has: Text | null
  truth: Truth
  negated: boolean
  verdict: 'met' | 'failed' | 'unknown'
  distance: Distance | null
}

/** Explains a whole condition; nothing is skipped, also when the outcome is settled early. */
export function explain(
  condition: Condition,
  known: KnownFacts,
  asOf: Day,
  vocabulary: Vocabulary,
  pointer = '/conditions',
  negated = false,
): Explanation {
  const part = (one: Condition, at: string, flip = false) =>
    explain(one, known, asOf, vocabulary, `${pointer}/${at}`, negated !== flip)
  if ('all' in condition) {
    const parts = condition.all.map((one, at) => part(one, `all/${at}`))
    return { op: 'all', pointer, truth: conjunction(parts.map((one) => one.truth)), negated, parts }
  }
  if ('any' in condition) {
    const parts = condition.any.map((one, at) => part(one, `any/${at}`))
    return { op: 'any', pointer, truth: disjunction(parts.map((one) => one.truth)), negated, parts }
  }
  if ('not' in condition) {
    const inner = part(condition.not, 'not', true)
    return { op: 'not', pointer, truth: negate(inner.truth), negated, parts: [inner] }
  }
  const truth = atomTruth(condition, known, asOf, vocabulary)
  const wanted = negated ? negate(truth) : truth
  const verdict = wanted === 'true' ? 'met' : wanted === 'false' ? 'failed' : 'unknown'
  return {
    op: 'atom',
    pointer,
    atom: condition,
    fact: condition.fact,
    missing: truth === 'unknown' ? missingOf(condition, known) : [],
    required: requirement(condition, vocabulary),
    has: holding(condition, known, vocabulary),
    truth,
    negated,
    verdict,
    distance: verdict === 'failed' && !negated ? distanceOf(condition, known, asOf, vocabulary) : null,
  }
}

/** The atoms of an explanation, in the order of the text. */
export function atomsOf(explanation: Explanation): AtomExplanation[] {
  return explanation.op === 'atom' ? [explanation] : explanation.parts.flatMap(atomsOf)
}

/** Unknown facts of an open atom; a fact that is known too coarsely (a city where a county is asked) is one of them. */
function missingOf(atom: Atom, known: KnownFacts): string[] {
  const { fact, plus = [], shareOf, year } = atom as NumberAtom
  const named = [fact, ...plus, ...(shareOf === undefined ? [] : [shareOf])]
  const absent = named.filter((name) => {
    const value = known.get(name)
    return value === undefined || (value.type === 'years' && unitsOf(value, year) === undefined)
  })
  return absent.length > 0 ? absent : named
}
