import type { Clause } from '../clause.ts'
import { certainPeriod, effectivePeriod, statuses } from '../plain/status.ts'
import { bounds } from '../values/day.ts'

/** Days as integers that sort like time: 2026-06-01 is 20260601. */
export const dayKey = (day: string): number => Number(day.replaceAll('-', ''))

/** What decides a clause's status besides its conditions. Clauses of one document mostly share it, so it is kept once. */
export type Decision = {
  opens: number
  closes: number
  certainFrom: number
  certainUntil: number
  barredSince: number
  judged: boolean
  noBenefit: boolean
}

/** The different decisions, and which one each clause has. */
export type Decisions = { kinds: readonly Decision[]; kindOf: Int32Array }

const [beginning, end] = [0, 99_999_999]

/** Collects decisions one clause after another; `number` tells which one a clause has. */
export function decisionTable() {
  const kinds: Decision[] = []
  const numbers = new Map<string, number>()
  const number = (clause: Clause): number => {
    const decision = decisionOf(clause)
    const key = Object.values(decision).join()
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, kinds.length)
    return kinds.push(decision) - 1
  }
  return { kinds: kinds as readonly Decision[], number }
}

function decisionOf(clause: Clause): Decision {
  const period = effectivePeriod(clause)
  const certain = certainPeriod(clause)
  const review = clause.fairCompetition
  return {
    opens: period.from ? dayKey(period.from) : beginning,
    closes: period.until ? dayKey(period.until) : end,
    certainFrom: certain.from ? dayKey(certain.from) : beginning,
    certainUntil: certain.until ? dayKey(certain.until) : end,
    barredSince: 'since' in review ? dayKey(bounds(review.since)!.first) : end,
    judged: (clause.judgement?.length ?? 0) > 0,
    noBenefit: clause.kind !== 'benefit',
  }
}

const code = Object.fromEntries(statuses.map((status, at) => [status, at])) as Record<(typeof statuses)[number], number>

/**
 * Statuses on a day as places in `statuses`: that of decision `k` for a condition's value `v` (1 unknown, 2 true) stands
 * at `2k + v − 1`. The order is that of `decideStatus`.
 */
export function statusTable({ kinds }: Decisions, today: number): Uint8Array {
  const table = new Uint8Array(kinds.length * 2)
  for (const [at, kind] of kinds.entries()) {
    const closed = today < kind.opens ? code.notYetOpen : today > kind.closes ? code.expired : undefined
    table[at * 2] = closed ?? code.needsInfo
    table[at * 2 + 1] = closed ?? metCode(kind, today)
  }
  return table
}

function metCode(kind: Decision, today: number): number {
  if (today >= kind.barredSince) return code.notOfferable
  if (kind.judged) return code.discretionary
  if (kind.noBenefit) return code.notOfferable
  return today < kind.certainFrom || today > kind.certainUntil ? code.needsInfo : code.eligible
}

export const isOpen = ({ opens, closes }: Decision, today: number) => today >= opens && today <= closes
