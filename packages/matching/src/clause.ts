import type { Benefit } from './benefit.ts'
import type { Condition } from './condition.ts'
import type { Text } from './fact.ts'

/** The document that a clause belongs to. All text as in the source; empty when the source does not say. */
export type PolicyDocument = {
  title: string
  documentNumber?: string
  issuer: string
  level: string
  area: string
  /** As the source gives it, even when it is not a day ("约2014(2019转载)"). */
  issued?: string
  source: string
}

/**
 * How sure the row is: `verified` read in a trustworthy source and in force; `unverified` 待核; `historical` 历史;
 * `draft` 征求意见稿 or a proposal. Another axis than the status of a match.
 */
export type Assurance = 'verified' | 'unverified' | 'historical' | 'draft'

/**
 * What the row is. Only `benefit` can ever be eligible. `cooperation` (合作模式、利益分享) and `government` (奖励给市县、园区)
 * benefit governments and parks; the others are no benefit at all.
 */
export type ClauseKind =
  | 'benefit'
  | 'scope'
  | 'plan'
  | 'target'
  | 'fund'
  | 'rule'
  | 'proposal'
  | 'cooperation'
  | 'government'

/**
 * Days included on both ends, `YYYY-MM-DD`, or coarser as the source says: "2025-07", "2025". A coarse `from` opens on
 * its first day, and is only certain from its last one; a coarse `until` ends with its last day. `from` absent: not
 * known since when. `until`: a day; `open` when the document by its nature runs until it is repealed (a statute, a
 * document "in force" in a verified source); `unknown` otherwise.
 *
 * `attestedFrom`, `attestedUntil`: the days between which a source shows the document in force though its own first or
 * last day is not known (the day of printing, the plan it belongs to). Before `attestedFrom` its validity is unknown;
 * after `attestedUntil` (or always, when there is none) that of an unverified row without a known end is. A clause of
 * unknown validity is never plainly eligible.
 */
export type Period = {
  from?: string
  until: string | 'open' | 'unknown'
  attestedFrom?: string
  attestedUntil?: string
}

/**
 * 公平竞争审查: `barred` never offered from `since` on (for rewards tied to tax paid: 2024-08-01); `pending` must be
 * reviewed and has not passed: treated alike; `passed`; `legal-basis` rests on a law or State Council decision;
 * `unstated`: the source says nothing, so the status follows the text but no partner is offered it.
 */
export type FairCompetition =
  | { state: 'passed' | 'legal-basis' | 'unstated'; ground?: string }
  | { state: 'barred' | 'pending'; since: string; ground: string }

/**
 * One actionable item of a policy document, as data: the form of files, the API and the store (JSON). Three times are
 * kept apart: `inForce` (the document's validity), `window` (when one may apply), `knownSince` (when we learnt it).
 */
export type Clause = {
  /** Stable id, for the survey's rows "PL01" … "PL83". */
  id: string
  /** Rises with each republication of the same id. 1 unless given. */
  version?: number
  policy: PolicyDocument
  title: Text
  kind: ClauseKind
  assurance: Assurance
  inForce: Period
  window?: { from?: string; until?: string }
  /** Day on which the platform came to know the clause; for questions "as known on". */
  knownSince?: string
  fairCompetition: FairCompetition
  conditions: Condition
  /** Words that leave the decision to somebody ("一事一议", "可统筹考虑", "给予适当奖励"), quoted. Any makes it discretionary. */
  judgement?: readonly string[]
  /** Absent for what is no benefit. */
  benefit?: Benefit
  /** Ids of stacking groups. */
  stacking?: readonly string[]
  /** Ids of clauses that cannot be had together with this one (不同时享受); symmetric. */
  excludes?: readonly string[]
  department?: string
  materials?: readonly string[]
  /** The sentence the clause stands on, quoted from the source. */
  span: string
  /** Chains the source names for the row, as ids; for display and search. What is required stands in `conditions`. */
  chains?: readonly string[]
  /** What was not typed, and why. */
  notes?: readonly string[]
}
