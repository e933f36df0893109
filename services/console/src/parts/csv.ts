import { withoutFormula } from './formula.ts'
import { saveFile } from './save-file.ts'

type Cell = string | number | null

/**
 * Comma-separated text that Excel opens as it should: with a byte order mark, quoted where needed, and with a ' before
 * whatever it would take for a formula (a number stays a number).
 */
export function toCsv(rows: Cell[][]): string {
  return `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}

function cell(value: Cell): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const safe = withoutFormula(value)
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Gives the officer a table as a file. */
export function saveCsv(name: string, rows: Cell[][]): void {
  saveFile(`${name}.csv`, toCsv(rows), 'text/csv;charset=utf-8')
}
