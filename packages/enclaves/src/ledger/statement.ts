import { effectOf } from './balances.ts'
import type { LedgerKind, LedgerUnit, Posting } from './posting.ts'

/**
 * A party's year in one kind of benefit. Money: `closing = opening + earned − settled`, and `held` is what it holds
 * for all at the year's end, `owed` what it owes others by a fixed return. Statistics: `counted` in the year.
 */
export type StatementRow = {
  kind: LedgerKind
  unit: LedgerUnit
  opening: number
  earned: number
  settled: number
  closing: number
  held: number
  owed: number
  counted: number
}

export type Statement = { party: string; year: number; rows: readonly StatementRow[] }

/** A party's statement of a calendar year. A reversal stands in the year it was posted. */
export function statement(postings: readonly Posting[], party: string, year: number): Statement {
  const rows = new Map<LedgerKind, StatementRow>()
  for (const posting of postings.filter((one) => one.year <= year))
    for (const line of posting.lines.filter((one) => one.party === party)) {
      const { kind, unit } = line
      const row = rows.get(kind) ?? {
        kind,
        unit,
        opening: 0,
        earned: 0,
        settled: 0,
        closing: 0,
        held: 0,
        owed: 0,
        counted: 0,
      }
      rows.set(kind, row)
      const effect = effectOf(line)
      if (line.account === 'held') row.held += effect
      else if (line.account === 'owed') row.owed += effect
      else if (line.account === 'counted') row.counted += posting.year === year ? effect : 0
      else {
        row.closing += effect
        if (posting.year < year) row.opening += effect
        else if (isSettlement(posting)) row.settled -= effect
        else row.earned += effect
      }
    }
  return { party, year, rows: [...rows.values()].sort((a, b) => (a.kind < b.kind ? -1 : 1)) }
}

const isSettlement = ({ cause }: Posting) =>
  cause.type === 'settlement' || (cause.type === 'reversal' && cause.reverses === 'settlement')
