import { refuse } from '@lianqiao/service-kit'
import { codeKey } from '../domain/carrier.ts'
import { carriersByCode } from '../store/carriers.ts'
import { stageRows } from '../store/import-rows.ts'
import type { Heading } from './columns.ts'
import type { ImportDeps } from './deps.ts'
import { type ColumnNames, columnNames, readHeadings } from './headings.ts'
import { judgeRows } from './judge-rows.ts'
import { type ReadRow, readRow } from './read-row.ts'
import type { TableRow } from './table-row.ts'

/** Few enough that a batch is garbage before V8 takes it for something lasting: 1,000 cost 120 MB. */
const BATCH = 200
const MOST_ROWS = 200_000

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
    const { pool, chainIds } = deps
    const codes = batch.flatMap(({ content }) => (content === null ? [] : [codeKey(content.code)]))
    const carriers = await carriersByCode(pool, parkId, codes)
    await stageRows(pool, importId, judgeRows(batch, { headings: headings ?? [], carriers, chainIds }))
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
  return columnNames(headings)
}

function wrong(pointer: string, code: string, detail: string, zh: string) {
  return refuse('unprocessable', { errors: [{ pointer, code, detail, zh }] })
}
