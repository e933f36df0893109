import type { CarrierContent } from './carrier.ts'
import type { ImportFault } from './import-fault.ts'

export type ImportOutcome = 'added' | 'changed' | 'unchanged' | 'refused'

export type StagedRow = {
  row: number
  kind: string | null
  code: string
  content: CarrierContent | null
  outcome: ImportOutcome
  carrierId: string | null
  baseVersion: number | null
  faults: readonly ImportFault[]
}

export type ImportRecord = {
  importId: string
  parkId: string
  fileName: string
  format: string
  state: 'reading' | 'done'
  rows: number
  added: number
  changed: number
  unchanged: number
  refused: number
  importedAt: Date
}
