import type { CarrierHistoryEntry } from '@lianqiao/contracts/parks'
import { fromHundredths } from '../domain/amount.ts'
import type { HistoryRow } from '../store/history.ts'
import { contentMessage } from './carrier-message.ts'

/** A carrier's history, oldest first; each entry says by how much it changed what is free. */
export const historyMessages = (rows: readonly HistoryRow[]) => rows.map((row, i) => historyMessage(row, rows[i - 1]))

function historyMessage(row: HistoryRow, before: HistoryRow | undefined): CarrierHistoryEntry {
  const free = row.size - row.reserved
  return {
    at: row.at.toISOString(),
    kind: row.what,
    bureauId: row.bureauId ?? '',
    officerId: row.officerId ?? '',
    change: fromHundredths(free - (before === undefined ? 0 : before.size - before.reserved)),
    free: fromHundredths(free),
    reservationId: row.reservationId ?? '',
    content: row.content === null ? undefined : contentMessage(row.content),
    version: row.version,
  }
}
