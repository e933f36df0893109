import { compute } from '../benefit/compute.ts'
import { toFenRange } from '../benefit/span.ts'
import type { Trace } from '../benefit/trace.ts'
import type { FenRange } from '../benefit.ts'
import type { Clause } from '../clause.ts'
import type { Day } from '../condition.ts'
import type { Truth } from '../truth.ts'
import type { KnownFacts } from '../vocabulary/profile.ts'
import type { Vocabulary } from '../vocabulary/vocabulary.ts'
import { decimalOf } from './lookup.ts'
import { decideStatus, type Status, type StatusGround } from './status.ts'
import { truthOf } from './truth-of.ts'

/** One clause answered for one lead on one day. */
export type ClauseMatch = {
  clause: Clause
  status: Status
  ground: StatusGround
  /** The conditions alone, whatever the days and the review say. */
  truth: Truth
  /** What the text gives, with the computation; `null` when it states no sum. For officers, also when it is barred. */
  benefit: { range: FenRange; trace: Trace } | null
  /**
   * What counts: the text's range when eligible; from 0 up to its top while information is missing or somebody still
   * decides; `null` when nothing can be had or no sum is stated.
   */
  amount: FenRange | null
  /** Fit to be put before a partner as an offer: eligible, verified, and reviewed or resting on a law. */
  offerable: boolean
}

/** The status of one clause by the definition itself: no index, nothing remembered. The oracle of the index. */
export function statusOf(clause: Clause, known: KnownFacts, asOf: Day, vocabulary: Vocabulary) {
  const truth = truthOf(clause.conditions, known, asOf, vocabulary)
  return { truth, ...decideStatus(clause, truth, asOf) }
}

/** Answers one clause in full: status, benefit with its computation, and what of it counts. */
export function matchClause(clause: Clause, known: KnownFacts, asOf: Day, vocabulary: Vocabulary): ClauseMatch {
  const decided = statusOf(clause, known, asOf, vocabulary)
  const benefit = benefitOf(clause, known, asOf, vocabulary)
  return {
    clause,
    ...decided,
    benefit,
    amount: benefit && countedAmount(decided.status, benefit.range),
    offerable: isOfferable(clause, decided.status),
  }
}

/** The benefit's sum by the text for what is known, with its trace; `null` when the text states none. */
export function benefitOf(
  clause: Clause,
  known: KnownFacts,
  asOf: Day,
  vocabulary: Vocabulary,
): ClauseMatch['benefit'] {
  const formula = clause.benefit?.formula
  if (formula === undefined) return null
  const { span, trace } = compute(formula, {
    number: (fact, year) => decimalOf(fact, year, known, vocabulary),
    truth: (condition) => truthOf(condition, known, asOf, vocabulary),
    vocabulary,
  })
  return { range: toFenRange(span), trace }
}

/** What of a range counts under a status: nothing is certain before the status is `eligible`. */
export function countedAmount(status: Status, range: FenRange): FenRange | null {
  if (status === 'eligible') return range
  return status === 'needsInfo' || status === 'discretionary' ? { min: 0, max: range.max } : null
}

export function isOfferable({ assurance, fairCompetition: { state } }: Clause, status: Status): boolean {
  return status === 'eligible' && assurance === 'verified' && (state === 'passed' || state === 'legal-basis')
}
