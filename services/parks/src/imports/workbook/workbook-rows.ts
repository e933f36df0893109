import { type Cell, EMPTY, type TableRow } from '../table-row.ts'
import type { Workbook } from './workbook-check.ts'
import { unescaped, type WorkbookParts, workbookParts } from './workbook-parts.ts'
import { readXml } from './xml.ts'
import { unpacked, type ZipEntry } from './zip-entries.ts'

const MOST_COLUMNS = 100

/**
 * The rows of a workbook's first sheet, read as they come: what is kept is the workbook's strings and one piece of the
 * sheet. Cells with formulas and rows with merged cells say so.
 */
export async function* workbookRows(book: Workbook): AsyncGenerator<TableRow> {
  const parts = await workbookParts(book)
  const ranges = book.merged.get(parts.sheet) ?? []
  let rows: TableRow[] = []
  let row = 0
  let column = 0
  let cells: Cell[] = []
  let cell: Written | undefined
  let taking = false
  let aside = false
  const pieces = unpacked(book.path, book.parts.get(parts.sheet) as ZipEntry)
  const sheet = readXml(parts.sheet, pieces, {
    open(name, attributes) {
      if (name === 'row') {
        row = Number(attributes.r) || row + 1
        column = 0
        cells = []
      } else if (name === 'c') {
        column = columnOf(attributes.r) ?? column + 1
        cell = { type: attributes.t ?? 'n', style: Number(attributes.s ?? 0), formula: false, said: '' }
      } else if (name === 'f' && cell !== undefined) cell.formula = true
      else if (name === 'rPh') aside = true
      taking = name === 'v' || (name === 't' && !aside)
    },
    text(text) {
      if (taking && cell !== undefined) cell.said += text
    },
    close(name) {
      taking = false
      if (name === 'rPh') aside = false
      else if (name === 'c' && cell !== undefined) {
        if (column <= MOST_COLUMNS) {
          while (cells.length < column) cells.push(EMPTY)
          cells[column - 1] = read(cell, parts)
        }
        cell = undefined
      } else if (name === 'row') {
        const number = row
        const inMerge = ranges.some(([from, to]) => from <= number && number <= to)
        rows.push({ row, cells: inMerge ? cells.map((one) => ({ ...one, problem: 'merged' as const })) : cells })
      }
    },
  })
  for await (const _ of sheet) {
    yield* rows
    rows = []
  }
}

/** A cell as the file has it (ISO/IEC 29500-1, 18.3.1.4): `said` is its value or its text, by `type`. */
type Written = { type: string; style: number; formula: boolean; said: string }

function read({ type, style, formula, said }: Written, parts: WorkbookParts): Cell {
  if (formula) return { value: null, problem: 'formula' }
  switch (type) {
    case 's': {
      const value = parts.strings.get(Number(said))
      return value === undefined ? { value: null, problem: 'error' } : { value }
    }
    case 'inlineStr':
    case 'str':
      return { value: unescaped(said) }
    case 'b':
      return { value: said === '1' || said === 'true' }
    case 'e':
      return { value: null, problem: 'error' }
    case 'd':
      return { value: said.slice(0, 10) }
    default: {
      if (said === '') return EMPTY
      const value = Number(said)
      return { value: parts.dateStyles.has(style) ? dayOf(value, parts.from1904) : value }
    }
  }
}

const FROM_1900 = Date.UTC(1899, 11, 30)
const FROM_1904 = Date.UTC(1904, 0, 1)
const DAY_MS = 86_400_000

/** The day that a number of days names, as 2026-11-26; the number itself where there is no such day. */
function dayOf(days: number, from1904: boolean): string | number {
  const at = new Date((from1904 ? FROM_1904 : FROM_1900) + Math.floor(days) * DAY_MS)
  return Number.isNaN(at.getTime()) ? days : at.toISOString().slice(0, 10)
}

/** The column of a reference, A being 1; undefined where a cell has none and comes after the one before. */
function columnOf(reference: string | undefined): number | undefined {
  if (reference === undefined) return undefined
  let column = 0
  for (const letter of reference) {
    const digit = letter.charCodeAt(0) - 64
    if (digit < 1 || digit > 26) break
    column = column * 26 + digit
  }
  return column || undefined
}
