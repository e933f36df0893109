import type { Clause } from '../clause.ts'
import { certainPeriod, effectivePeriod, statuses } from '../plain/status.ts'
import { bounds } from '../values/day.ts'
import type { Ternary } from './predicate.ts'

/** Days as integers that sort like time: 2026-06-01 is 20260601. */
export const dayKey = (day: string): number => Number(day.replaceAll('-', ''))

const beginning = 0
const end = 99_999_999

/** What decides a clause's status besides its conditions, one column each. */
export type Decisions = {
  opens: Int32Array
  closes: Int32Array
  certainFrom: Int32Array
  certainUntil: Int32Array
  barredSince: Int32Array
  judged: Uint8Array
  noBenefit: Uint8Array
}

export function decisionsOf(clauses: readonly Clause[]): Decisions {
  const days = () => new Int32Array(clauses.length)
  const columns: Decisions = {
    opens: days(),
    closes: days(),
    certainFrom: days(),
    certainUntil: days(),
    barredSince: days(),
    judged: new Uint8Array(clauses.length),
    noBenefit: new Uint8Array(clauses.length),
  }
  for (const [at, clause] of clauses.entries()) {
    const period = effectivePeriod(clause)
    const certain = certainPeriod(clause)
    const review = clause.fairCompetition
    columns.opens[at] = period.from ? dayKey(period.from) : beginning
    columns.closes[at] = period.until ? dayKey(period.until) : end
    columns.certainFrom[at] = certain.from ? dayKey(certain.from) : beginning
    columns.certainUntil[at] = certain.until ? dayKey(certain.until) : end
    columns.barredSince[at] = 'since' in review ? dayKey(bounds(review.since)!.first) : end
    columns.judged[at] = clause.judgement?.length ? 1 : 0
    columns.noBenefit[at] = clause.kind === 'benefit' ? 0 : 1
  }
  return columns
}

const code = Object.fromEntries(statuses.map((status, at) => [status, at])) as Record<(typeof statuses)[number], number>

/** Status as a place in `statuses`, for a condition's value on a day. The order is that of `decideStatus`. */
export function statusCode(columns: Decisions, at: number, value: Ternary, today: number): number {
  if (today < columns.opens[at]!) return code.notYetOpen
  if (today > columns.closes[at]!) return code.expired
  if (value === 0) return code.ineligible
  if (value === 1) return code.needsInfo
  if (today >= columns.barredSince[at]!) return code.notOfferable
  if (columns.judged[at]) return code.discretionary
  if (columns.noBenefit[at]) return code.notOfferable
  return today < columns.certainFrom[at]! || today > columns.certainUntil[at]! ? code.needsInfo : code.eligible
}
