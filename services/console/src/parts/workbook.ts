import { withoutFormula } from './formula.ts'
import { saveFile } from './save-file.ts'

/** How a column's figures are shown: amounts to the fen, shares as percents, years as they are. */
export type SheetFormat = 'text' | 'whole' | 'yuan' | 'percent'

export type Sheet = {
  name: string
  columns: { heading: string; format: SheetFormat }[]
  /** Null where there is nothing to say; a share is a part of one. */
  rows: (string | number | null)[][]
}

const formats: Record<SheetFormat, string> = { text: '@', whole: '0', yuan: '#,##0.00', percent: '0.##%' }
const widths: Record<SheetFormat, number> = { text: 28, whole: 12, yuan: 20, percent: 12 }

/** A workbook (.xlsx): figures are numbers with a format, headings stay in sight, and no text becomes a formula. */
export async function toWorkbook(sheets: Sheet[]): Promise<ArrayBuffer> {
  // Only who takes a file away loads what writes it.
  const { default: excel } = await import('exceljs')
  const book = new excel.Workbook()
  const taken = new Set<string>()
  for (const { name, columns, rows } of sheets) {
    const sheet = book.addWorksheet(sheetName(name, taken), { views: [{ state: 'frozen', ySplit: 1 }] })
    sheet.columns = columns.map(({ format }) => ({ width: widths[format], style: { numFmt: formats[format] } }))
    const head = sheet.addRow(columns.map(({ heading }) => withoutFormula(heading)))
    head.font = { bold: true }
    head.alignment = { wrapText: true, vertical: 'top' }
    for (const row of rows)
      sheet.addRow(row.map((value) => (typeof value === 'string' ? withoutFormula(value) : value)))
  }
  return book.xlsx.writeBuffer()
}

/** Gives the officer a workbook. */
export async function saveWorkbook(name: string, sheets: Sheet[]): Promise<void> {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  saveFile(`${name}.xlsx`, await toWorkbook(sheets), type)
}

const LONGEST_NAME = 31

/** A name as Excel takes it: at most 31 characters, none of []:*?/\, no ' at an end, and no other sheet's. */
function sheetName(name: string, taken: Set<string>): string {
  const said = name.replaceAll(/[[\]:*?/\\]/g, ' ').replaceAll(/^[\s']+|[\s']+$/g, '')
  for (let n = 1; ; n++) {
    const mark = n === 1 ? '' : ` ${n}`
    const fitting =
      [...said]
        .slice(0, LONGEST_NAME - mark.length)
        .join('')
        .slice(0, LONGEST_NAME - mark.length) + mark
    if (taken.has(fitting.toLowerCase())) continue
    taken.add(fitting.toLowerCase())
    return fitting
  }
}
