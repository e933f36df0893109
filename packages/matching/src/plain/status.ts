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
  const end = inForce.until === 'open' || inForce.until === 'unknown' ? undefined : inForce.until
  const starts = [inForce.from, window?.from].flatMap((text) => (text ? [bounds(text)!.first] : []))
  const ends = [end, window?.until].flatMap((text) => (text ? [bounds(text)!.last] : []))
  return { from: starts.sort().at(-1), until: ends.sort()[0] }
}

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
  if (clause.assurance === 'draft') return { status: 'needsInfo', ground: { code: 'draft' } }
  if (clause.assurance !== 'verified' && !knownInForce(clause.inForce, asOf))
    return { status: 'needsInfo', ground: { code: 'validityUnknown' } }
  return { status: 'eligible', ground: { code: 'conditionsMet' } }
}

/** Whether the day lies in the document's own time as far as any source tells; only asked after its end was checked. */
function knownInForce({ until, attestedUntil }: Clause['inForce'], asOf: Day): boolean {
  if (until !== 'open' && until !== 'unknown') return true
  return attestedUntil !== undefined && asOf <= bounds(attestedUntil)!.last
}
