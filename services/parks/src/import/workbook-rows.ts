import ExcelJS from 'exceljs'
import { type Cell, EMPTY, type TableRow } from './table-row.ts'
import type { MergedRows } from './workbook-check.ts'

const MOST_COLUMNS = 100

/** The rows of a workbook's first sheet, read as they come. Cells with formulas and rows with merged cells say so. */
export async function* workbookRows(path: string, merged: MergedRows): AsyncGenerator<TableRow> {
  const reader = new ExcelJS.stream.xlsx.WorkbookReader(path, {
    worksheets: 'emit',
    sharedStrings: 'cache',
    styles: 'cache',
    hyperlinks: 'ignore',
    entries: 'ignore',
  })
  for await (const sheet of reader) {
    const ranges = merged.get(Number((sheet as unknown as { id: number | string }).id)) ?? []
    for await (const row of sheet) {
      const inMerge = ranges.some(([from, to]) => from <= row.number && row.number <= to)
      const cells: Cell[] = []
      for (let column = 1; column <= Math.min(row.cellCount, MOST_COLUMNS); column++) {
        const cell = cellOf(row.getCell(column).value)
        cells.push(inMerge ? { ...cell, problem: 'merged' } : cell)
      }
      yield { row: row.number, cells }
    }
    return
  }
}

function cellOf(value: ExcelJS.CellValue): Cell {
  if (value === null || value === undefined) return EMPTY
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return { value }
  if (value instanceof Date) return { value: value.toISOString().slice(0, 10) }
  if ('error' in value) return { value: null, problem: 'error' }
  if ('formula' in value || 'sharedFormula' in value) return { value: null, problem: 'formula' }
  if ('richText' in value) return { value: value.richText.map(({ text }) => text).join('') }
  return { value: 'text' in value ? String(value.text) : String(value) }
}
