import { type CarrierKind, requirements } from '@lianqiao/siting'
import { toHundredths } from '../domain/amount.ts'
import type { CarrierContent } from '../domain/carrier.ts'
import { inMu } from '../domain/check-carrier.ts'
import type { Outline } from '../domain/outline.ts'
import type { Heading } from './columns.ts'
import { unescapeFormula } from './formula-escape.ts'
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
  merged: ['a merged cell; every row says it itself', '是合并单元格;每一行都要自己填写'],
  error: ['an error of the spreadsheet', '表格中的错误值'],
}

class Wrong extends Error {
  readonly code: string
  readonly zh: string
  constructor(code: string, detail: string, zh: string) {
    super(detail)
    this.code = code
    this.zh = zh
  }
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
      if (cell.problem !== undefined) throw new Wrong(cell.problem, ...PROBLEMS[cell.problem])
      const { field } = heading
      if (field.is === 'fact') {
        const value = factOf(field.fact, cell)
        facts[field.fact] = value
      } else Object.assign(content, read[field.is](cell, { kind, unit: heading.unit, chainOf }))
    } catch (error) {
      if (!(error instanceof Wrong)) throw error
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
      throw new Wrong('kind', `土地 or 标准厂房, found "${text(cell)}"`, `应为土地或标准厂房,填的是“${text(cell)}”`)
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
      if (id === undefined) throw new Wrong('chain-unknown', `no chain "${name}"`, `没有产业链“${name}”`)
      return id
    })
    return { chains: chains.length === 0 ? null : chains }
  },
  rent: (cell) => ({ rentFen: scaled(cell, 100) }),
  price: (cell) => ({ priceFen: scaled(cell, 1_000_000) }),
  from: (cell) => ({ availableFrom: text(cell).replaceAll(/[./]/g, '-') || null }),
  until: (cell) => ({ availableUntil: text(cell).replaceAll(/[./]/g, '-') || null }),
  outline: (cell) => ({ outline: outlineOf(text(cell)) }),
  note: (cell) => ({ note: text(cell) }),
}

function text(cell: Cell | undefined): string {
  return cell?.value === null || cell === undefined ? '' : unescapeFormula(String(cell.value).trim())
}

const NUMBER = /^(?<figure>-?[\d,，]+(?:\.\d+)?)\s*(?<unit>.*)$/u

function figureOf(cell: Cell): { figure: number; unit: string } | null {
  if (typeof cell.value === 'number') return { figure: cell.value, unit: '' }
  const said = text(cell)
  if (said === '') return null
  const { figure, unit = '' } = NUMBER.exec(said)?.groups ?? {}
  if (figure === undefined) throw new Wrong('wrong-type', `a figure, found "${said}"`, `应为数字,填的是“${said}”`)
  return { figure: Number(figure.replaceAll(/[,，]/g, '')), unit: unit.trim().toLowerCase() }
}

const UNIT_OF: Record<CarrierKind, readonly string[]> = {
  land: ['亩', '畝', 'mu'],
  workshop: ['㎡', 'm²', 'm2', '平方米', '平米'],
}

function sizeOf(cell: Cell, kind: CarrierKind | null, headingUnit: string | null): number {
  const read = figureOf(cell)
  if (read === null) throw new Wrong('required', 'a size: 亩 for land, ㎡ for workshops', '请填面积:土地为亩,厂房为㎡')
  const unit = read.unit || (headingUnit ?? '').toLowerCase()
  if (/公顷|公頃|^ha$|hectare/.test(unit)) {
    const { detail, zh } = inMu(read.figure)
    throw new Wrong('unit', detail, zh)
  }
  const both = unit === '' || /[/或]/.test(unit)
  if (kind !== null && !both && !UNIT_OF[kind].includes(unit))
    throw new Wrong(
      'unit',
      `${UNIT_OF[kind][0]} is the unit of ${kind}, found "${unit}"`,
      `单位应为${UNIT_OF[kind][0]},填的是“${unit}”`,
    )
  const size = toHundredths(read.figure)
  if (size === null)
    throw new Wrong('decimals', `at most two decimals, found ${read.figure}`, `最多两位小数,填的是 ${read.figure}`)
  return size
}

function scaled(cell: Cell, fen: number): number | null {
  const read = figureOf(cell)
  if (read === null) return null
  if (read.unit !== '')
    throw new Wrong(
      'unit',
      `the unit stands in the heading, found "${read.unit}"`,
      `单位写在表头,格内填的是“${read.unit}”`,
    )
  const whole = Math.round(read.figure * fen)
  if (Math.abs(read.figure * fen - whole) > 1e-3)
    throw new Wrong('decimals', `not a whole number of fen: ${read.figure}`, `不是整数分:${read.figure}`)
  return whole
}

const YES = ['是', '有', 'yes', 'true', '1']
const NO = ['否', '无', '無', '没有', 'no', 'false', '0']

function factOf(fact: string, cell: Cell): number | boolean | string | null {
  const requirement = requirements.find(({ carrierFact }) => carrierFact === fact)
  const said = text(cell)
  if (requirement === undefined || said === '') return null
  const { steps } = requirement
  if (steps === undefined) {
    const read = figureOf(cell)
    if (read !== null && read.unit !== '' && read.unit !== requirement.unit.zhHans.toLowerCase())
      throw new Wrong(
        'unit',
        `in ${requirement.unit.zhHans}, found "${read.unit}"`,
        `单位应为${requirement.unit.zhHans},填的是“${read.unit}”`,
      )
    return read?.figure ?? null
  }
  if (typeof steps[0]?.value === 'boolean') {
    if (YES.includes(said.toLowerCase())) return true
    if (NO.includes(said.toLowerCase())) return false
    throw new Wrong('wrong-value', `是 or 否, found "${said}"`, `应为是或否,填的是“${said}”`)
  }
  const step = steps.find(
    ({ value, label }) =>
      String(value) === said.toUpperCase() || Object.values(label).includes(said) || label.zhHans.startsWith(said),
  )
  if (step === undefined) {
    const known = steps.map(({ label }) => label.zhHans).join('、')
    throw new Wrong('wrong-value', `one of ${known}, found "${said}"`, `应为${known}之一,填的是“${said}”`)
  }
  return step.value
}

/** "111.1 27.2; 111.2 27.2; …": longitude and latitude of each corner. */
function outlineOf(said: string): Outline | null {
  if (said === '') return null
  return said.split(/[;；]/).map((corner) => {
    const [longitude, latitude, ...more] = corner
      .trim()
      .split(/[\s,，]+/)
      .map(Number)
    if (more.length > 0 || !Number.isFinite(longitude) || !Number.isFinite(latitude))
      throw new Wrong(
        'outline',
        `"longitude latitude; …", found "${corner.trim()}"`,
        `应写成“经度 纬度; …”,填的是“${corner.trim()}”`,
      )
    return [longitude, latitude] as [number, number]
  })
}
