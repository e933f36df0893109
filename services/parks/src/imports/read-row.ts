import type { CarrierKind } from '@lianqiao/siting'
import type { CarrierContent } from '../domain/carrier.ts'
import { text, WrongCell } from './cells/cell.ts'
import { factOf } from './cells/fact.ts'
import { outlineOf } from './cells/outline.ts'
import { fenOf } from './cells/price.ts'
import { sizeOf } from './cells/size.ts'
import type { Heading } from './columns.ts'
import type { Cell, TableRow } from './table-row.ts'

/** `detail` in English. */
export type RowFault = { column: string; code: string; detail: string; zh: string }

/** What a row says: only the fields whose columns the file has. */
export type RowContent = Pick<CarrierContent, 'kind' | 'code' | 'name' | 'size'> & Partial<CarrierContent>

export type ReadRow = { row: number; code: string; kind: CarrierKind | null } & (
  | { content: RowContent; faults: [] }
  | { content: null; faults: RowFault[] }
)

const KINDS: Record<string, CarrierKind> = Object.fromEntries([
  ...['土地', '用地', '地块', '地塊', '工业用地', '工業用地', 'land'].map((word) => [word, 'land']),
  ...['厂房', '廠房', '标准厂房', '標準廠房', 'workshop'].map((word) => [word, 'workshop']),
])

const PROBLEMS: Record<NonNullable<Cell['problem']>, readonly [detail: string, zh: string]> = {
  formula: ['a formula; put its value', '是公式;请改为数值'],
  merged: ['a merged cell; fill in each row', '是合并单元格;每一行都要自己填写'],
  error: ['an error of the spreadsheet', '表格中的错误值'],
}

/** Reads a row by its headings; what cannot be read is told by column. `chainOf` knows chains by id and by name. */
export function readRow(
  { row, cells }: TableRow,
  headings: readonly (Heading | null)[],
  chainOf: (text: string) => string | undefined,
): ReadRow {
  const faults: RowFault[] = []
  const content: Record<string, unknown> = {}
  const facts: Record<string, unknown> = {}
  const kindAt = headings.findIndex((heading) => heading?.field.is === 'kind')
  const kind = KINDS[text(cells[kindAt]).toLowerCase()] ?? null

  headings.forEach((heading, i) => {
    if (heading === null) return
    const cell = cells[i] ?? { value: null }
    try {
      if (cell.problem !== undefined) throw new WrongCell(cell.problem, ...PROBLEMS[cell.problem])
      const { field } = heading
      if (field.is === 'fact') {
        const value = factOf(field.fact, cell)
        facts[field.fact] = value
      } else Object.assign(content, read[field.is](cell, { kind, unit: heading.unit, chainOf }))
    } catch (error) {
      if (!(error instanceof WrongCell)) throw error
      faults.push({ column: heading.column, code: error.code, detail: error.message, zh: error.zh })
    }
  })

  const code = String(content.code ?? '')
  if (faults.length > 0) return { row, code, kind, content: null, faults }
  const hasFacts = headings.some((heading) => heading?.field.is === 'fact')
  return { row, code, kind, content: { ...content, ...(hasFacts ? { facts } : {}) } as RowContent, faults: [] }
}

type Of = { kind: CarrierKind | null; unit: string | null; chainOf(text: string): string | undefined }
type Reader = (cell: Cell, of: Of) => Partial<CarrierContent>

const read: Record<Exclude<Heading['field']['is'], 'fact'>, Reader> = {
  kind(cell, { kind }) {
    if (kind === null)
      throw new WrongCell('kind', `土地 or 标准厂房, found "${text(cell)}"`, `应为土地或标准厂房,填的是“${text(cell)}”`)
    return { kind }
  },
  code: (cell) => ({ code: text(cell) }),
  name: (cell) => ({ name: text(cell) }),
  size: (cell, { kind, unit }) => ({ size: sizeOf(cell, kind, unit) }),
  chains(cell, { chainOf }) {
    const named = text(cell)
      .split(/[、,;，；]/)
      .map((name) => name.trim())
      .filter((name) => name !== '')
    const chains = named.map((name) => {
      const id = chainOf(name)
      if (id === undefined) throw new WrongCell('chain-unknown', `no chain "${name}"`, `没有产业链“${name}”`)
      return id
    })
    return { chains: chains.length === 0 ? null : chains }
  },
  rent: (cell) => ({ rentFen: fenOf(cell, 100) }),
  price: (cell) => ({ priceFen: fenOf(cell, 1_000_000) }),
  from: (cell) => ({ availableFrom: text(cell).replaceAll(/[./]/g, '-') || null }),
  until: (cell) => ({ availableUntil: text(cell).replaceAll(/[./]/g, '-') || null }),
  outline: (cell) => ({ outline: outlineOf(text(cell)) }),
  note: (cell) => ({ note: text(cell) }),
}
