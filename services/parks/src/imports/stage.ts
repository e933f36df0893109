import { isDeepStrictEqual } from 'node:util'
import { type Fault, refuse, type WordedFault } from '@lianqiao/service-kit'
import type { CarrierFacts } from '@lianqiao/siting'
import { type Carrier, type CarrierContent, codeKey } from '../domain/carrier.ts'
import { checkCarrier } from '../domain/check-carrier.ts'
import type { StagedRow } from '../domain/import.ts'
import { carriersByCode, contentOf } from '../store/carriers.ts'
import { stageRows } from '../store/import-rows.ts'
import { columns, type Field, type Heading, readHeading } from './columns.ts'
import type { ImportDeps } from './deps.ts'
import { type ReadRow, type RowContent, readRow } from './read-row.ts'
import type { TableRow } from './table-row.ts'

/** Few enough that a batch is garbage before V8 takes it for something lasting: 1,000 cost 120 MB. */
const BATCH = 200
const MOST_ROWS = 200_000
const REQUIRED: Field['is'][] = ['kind', 'code', 'name', 'size']
/** Columns that lists have and that say nothing. */
const IDLE = ['', '序号', '序號', 'no', 'no.', '#']

/** How the file calls a column, for those of its rows that are refused later. */
export type ColumnNames = (field: Field['is']) => string

/** Reads a file row by row into the staging table, a batch at a time; no carrier is touched. */
export async function stage(
  rows: AsyncIterable<TableRow>,
  { importId, parkId }: { importId: string; parkId: string },
  deps: ImportDeps,
): Promise<ColumnNames> {
  let headings: (Heading | null)[] | undefined
  let batch: ReadRow[] = []
  let count = 0
  const flush = async () => {
    await stageRows(deps.pool, importId, await judge(batch, parkId, headings ?? [], deps))
    batch = []
  }
  for await (const row of rows) {
    if (row.cells.every(({ value, problem }) => problem === undefined && (value === null || value === ''))) continue
    if (headings === undefined) {
      headings = readHeadings(row)
      continue
    }
    count += 1
    if (count > MOST_ROWS)
      throw wrong(`/rows/${row.row}`, 'too-many', `at most ${MOST_ROWS} rows in a file`, `一个文件最多 ${MOST_ROWS} 行`)
    batch.push(readRow(row, headings, deps.chainOf))
    if (batch.length >= BATCH) await flush()
  }
  if (headings === undefined) throw wrong('', 'empty', 'a heading and rows below it', '应有表头,下面是各行')
  if (batch.length > 0) await flush()
  const read = headings
  return (is) => read.find((heading) => heading?.field.is === is)?.column ?? headingOf(is)
}

const headingOf = (is: Field['is']) => columns.find(({ field }) => field.is === is)?.headings[0] ?? is

function readHeadings({ cells }: TableRow): (Heading | null)[] {
  const errors: Fault[] = []
  const headings = cells.map(({ value }, i) => {
    const text = String(value ?? '').trim()
    if (IDLE.includes(text.toLowerCase())) return null
    const pointer = `/headings/${i}`
    const heading = readHeading(text)
    if (heading === undefined)
      errors.push({
        pointer,
        code: 'unknown-field',
        ...unknownHeading(text),
      })
    else if ('wrongUnit' in heading)
      errors.push({
        ...{ pointer, code: 'unit', detail: `in ${heading.expected}, found ${heading.wrongUnit}` },
        zh: `单位应为${heading.expected},表头写的是${heading.wrongUnit}`,
      })
    else return heading
    return null
  })
  const names = headings.map((heading) => heading && keyOf(heading.field))
  headings.forEach((heading, i) => {
    if (heading !== null && names.indexOf(names[i] as string) !== i)
      errors.push({
        ...{ pointer: `/headings/${i}`, code: 'repeated', detail: `there are two columns "${heading.column}"` },
        zh: `有两列“${heading.column}”`,
      })
  })
  const missing = REQUIRED.filter((is) => !headings.some((heading) => heading?.field.is === is))
  if (errors.length === 0)
    errors.push(
      ...missing.map((is) => ({
        pointer: '/headings',
        code: 'required',
        detail: `a column ${headingOf(is)}`,
        zh: `缺少“${headingOf(is)}”一列`,
      })),
    )
  if (errors.length > 0) throw refuse('unprocessable', { errors })
  return headings
}

const keyOf = (field: Field) => (field.is === 'fact' ? field.fact : field.is)

/** What becomes of each row, as far as its own park and the file can tell. */
async function judge(
  rows: readonly ReadRow[],
  parkId: string,
  headings: readonly (Heading | null)[],
  { pool, chainIds }: ImportDeps,
): Promise<StagedRow[]> {
  const keys = rows.flatMap(({ content }) => (content === null ? [] : [codeKey(content.code)]))
  const known = new Map(
    (await carriersByCode(pool, parkId, keys)).map((carrier) => [`${carrier.kind} ${codeKey(carrier.code)}`, carrier]),
  )
  return rows.map(({ row, code, kind, content, faults }): StagedRow => {
    const refused = { row, kind, code, content: null, outcome: 'refused', carrierId: null, baseVersion: null } as const
    if (content === null) return { ...refused, faults }
    const before = known.get(`${content.kind} ${codeKey(content.code)}`)
    const whole = completed(content, before)
    const wrongs = checkCarrier(whole, chainIds)
    if (wrongs.length > 0) return { ...refused, faults: wrongs.map((fault) => byColumn(fault, headings)) }
    const same = before !== undefined && isDeepStrictEqual(whole, contentOf(before))
    return {
      row,
      kind,
      code,
      content: same ? null : whole,
      outcome: before === undefined ? 'added' : same ? 'unchanged' : 'changed',
      carrierId: before?.carrierId ?? null,
      baseVersion: before?.version ?? null,
      faults: [],
    }
  })
}

/** What the file has no column for stays as it was; an empty cell of a column says that it is unknown. */
function completed(content: RowContent, before: Carrier | undefined): CarrierContent {
  const blank = {
    facts: {},
    chains: null,
    rentFen: null,
    priceFen: null,
    availableFrom: null,
    availableUntil: null,
    outline: null,
    note: '',
  }
  const facts = Object.entries({ ...before?.facts, ...content.facts }).filter(([, value]) => value !== null)
  return {
    ...blank,
    ...(before === undefined ? {} : contentOf(before)),
    ...content,
    facts: Object.fromEntries(facts) as CarrierFacts,
  }
}

const POINTERS: Record<string, Field['is']> = {
  size: 'size',
  rentFenPerSquareMetreMonth: 'rent',
  priceFenPerMu: 'price',
  availableFrom: 'from',
  availableUntil: 'until',
}

function byColumn({ pointer, code, detail, zh = detail }: WordedFault, headings: readonly (Heading | null)[]) {
  const name = pointer.split('/').at(-1) ?? ''
  const heading = headings.find((one) => one !== null && (keyOf(one.field) === name || one.field.is === POINTERS[name]))
  return { column: heading?.column ?? name, code, detail, zh }
}

function unknownHeading(text: string): { detail: string; zh: string } {
  const known = columns.map(({ headings: [name] }) => name).join('、')
  return { detail: `no column "${text}"; there are ${known}`, zh: `没有“${text}”这一列;可用的列:${known}` }
}

function wrong(pointer: string, code: string, detail: string, zh: string) {
  return refuse('unprocessable', { errors: [{ pointer, code, detail, zh }] })
}
