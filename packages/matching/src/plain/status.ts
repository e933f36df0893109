import type { Clause } from '../clause.ts'
import type { Day } from '../condition.ts'
import type { Truth } from '../truth.ts'
import { bounds } from '../values/day.ts'

/** What a clause is for a lead on a day. Exactly one, by the order in `decideStatus`. */
export type Status =
  | 'eligible'
  | 'ineligible'
  | 'needsInfo'
  | 'expired'
  | 'notYetOpen'
  | 'discretionary'
  | 'notOfferable'

export const statuses: readonly Status[] = [
  'eligible',
  'needsInfo',
  'discretionary',
  'notYetOpen',
  'expired',
  'notOfferable',
  'ineligible',
]

/** What made the status what it is. */
export type StatusGround =
  | { code: 'opensOn'; day: Day }
  | { code: 'endedOn'; day: Day }
  | { code: 'conditionFalse' }
  | { code: 'conditionUnknown' }
  | { code: 'fairCompetition'; state: 'barred' | 'pending'; since: string; ground: string }
  | { code: 'judgement'; words: readonly string[] }
  | { code: 'noBenefit'; kind: Clause['kind'] }
  | { code: 'draft' }
  | { code: 'validityUnknown' }
  | { code: 'conditionsMet' }

/** The first and last day on which a clause can be applied: its document in force and its window open. */
export function effectivePeriod(clause: Pick<Clause, 'inForce' | 'window'>): { from?: Day; until?: Day } {
  const { inForce, window } = clause
  const end = knownEnd(inForce) ? inForce.until : undefined
  const starts = [inForce.from, window?.from].flatMap((text) => (text ? [bounds(text)!.first] : []))
  const ends = [end, window?.until].flatMap((text) => (text ? [bounds(text)!.last] : []))
  return { from: starts.sort().at(-1), until: ends.sort()[0] }
}

const knownEnd = ({ until }: Clause['inForce']) => until !== 'open' && until !== 'unknown'

/** The days between which the document is surely in force, as far as any source tells. A draft never is. */
export function certainPeriod({ inForce, assurance }: Pick<Clause, 'inForce' | 'assurance'>): {
  from?: Day
  until?: Day
} {
  const { from, attestedFrom, attestedUntil } = inForce
  const starts = [from && bounds(from)!.last, attestedFrom && bounds(attestedFrom)!.first]
  const begins = starts.flatMap((day) => (day ? [day] : [])).sort()[0]
  if (assurance === 'draft') return { from: begins, until: never }
  if (assurance === 'verified' || knownEnd(inForce)) return { from: begins }
  return { from: begins, until: attestedUntil ? bounds(attestedUntil)!.last : never }
}

/** A day before every day that is asked about. */
const never: Day = '0000-01-01'

/**
 * The status by its fixed order: the clause's own days (the last day included) → a condition known false → a condition
 * unknown → barred by fair competition → judgement words → nothing to offer → validity not known → eligible.
 * Days compare as text because `YYYY-MM-DD` sorts like time.
 */
export function decideStatus(clause: Clause, truth: Truth, asOf: Day): { status: Status; ground: StatusGround } {
  const { from, until } = effectivePeriod(clause)
  if (from && asOf < from) return { status: 'notYetOpen', ground: { code: 'opensOn', day: from } }
  if (until && asOf > until) return { status: 'expired', ground: { code: 'endedOn', day: until } }
  if (truth === 'false') return { status: 'ineligible', ground: { code: 'conditionFalse' } }
  if (truth === 'unknown') return { status: 'needsInfo', ground: { code: 'conditionUnknown' } }
  const review = clause.fairCompetition
  if ((review.state === 'barred' || review.state === 'pending') && asOf >= bounds(review.since)!.first)
    return { status: 'notOfferable', ground: { code: 'fairCompetition', ...review } }
  if (clause.judgement?.length)
    return { status: 'discretionary', ground: { code: 'judgement', words: clause.judgement } }
  if (clause.kind !== 'benefit') return { status: 'notOfferable', ground: { code: 'noBenefit', kind: clause.kind } }
  const certain = certainPeriod(clause)
  if ((certain.from && asOf < certain.from) || (certain.until && asOf > certain.until))
    return { status: 'needsInfo', ground: { code: clause.assurance === 'draft' ? 'draft' : 'validityUnknown' } }
  return { status: 'eligible', ground: { code: 'conditionsMet' } }
}
