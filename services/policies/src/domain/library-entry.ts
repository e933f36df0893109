import type { Clause, StackingGroup } from '@lianqiao/matching'

/** One entry of the library's log: a clause or a stacking group published or withdrawn. */
export type LogEntry = {
  entry: number
  id: string
  version: number
} & ({ subject: 'clause'; document: Clause | null } | { subject: 'group'; document: StackingGroup | null })

export type NewEntry = {
  subject: 'clause' | 'group'
  id: string
  version: number
  /** Null withdraws. */
  document: object | null
  knownFrom: Date
  by: string
  reason: string
}

/** How a clause or group stands in the log, withdrawn or not. */
export type Standing = { id: string; version: number; by: string; withdrawn: boolean; document: object | null }

/** What happened to a clause, and how long it was what was known. */
export type HistoryEntry = {
  entry: number
  version: number
  kind: 'published' | 'withdrawn'
  document: Clause | null
  knownFrom: Date
  knownUntil: Date | null
  by: string
  reason: string
}
