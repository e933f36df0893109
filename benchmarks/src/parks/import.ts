import type { CarrierImport } from '@lianqiao/contracts/parks'
import ExcelJS from 'exceljs'
import { type Figure, round } from '../figure.ts'
import { asCity, type ParksBench } from './service.ts'

const PIECE = 65_536
const heading = ['类型', '编号', '名称', '面积', '用电容量', '火灾危险性类别', '租金', '备注']

/** A file of so many rows through gRPC: rows a second, and the most memory the service ever had by then. */
export async function importing(bench: ParksBench, rows: number): Promise<Figure[]> {
  const resting = bench.copy.peakMegabytes()
  return [
    ...(await figures(bench, 'CSV', Buffer.from(csvOf(rows)), rows, resting)),
    ...(await figures(bench, 'Excel', await workbookOf(rows), rows, resting)),
  ]
}

async function figures(
  { carriers, copy }: ParksBench,
  format: string,
  file: Buffer,
  rows: number,
  resting: number,
): Promise<Figure[]> {
  const pieces = (async function* () {
    for (let at = 0; at < file.length; at += PIECE)
      yield { parkId: format === 'CSV' ? 'P03' : 'P04', fileName: format, piece: file.subarray(at, at + PIECE) }
  })()
  const began = performance.now()
  const answer = await carriers.importCarriers(pieces, { ...asCity, deadline: 600_000 })
  const seconds = (performance.now() - began) / 1_000
  const done = answer.import as CarrierImport
  if (done.added !== rows) throw new Error(`${done.added} of ${rows} rows went in, ${done.refused} were refused`)
  const variant = `${rows} rows, ${format} of ${(file.length / 1e6).toFixed(1)} MB`
  const peak = copy.peakMegabytes()
  const common = { variant, runs: 1, spread: 0 }
  return [
    { name: 'parks: import', ...common, value: round(rows / seconds), unit: 'rows/s', rival: 'one pass', ratio: 1 },
    {
      name: 'parks: memory of the service at the most',
      ...common,
      value: peak,
      unit: 'MB',
      rival: `before any import, ${resting} MB`,
      ratio: round(peak / resting),
    },
  ]
}

function* rowsOf(count: number, prefix: string) {
  for (let n = 0; n < count; n++)
    yield n % 2 === 0
      ? ['土地', `${prefix}-${n}`, `地块 ${n}`, 20 + (n % 500) / 100, 400, '丙类', '', '临路']
      : ['标准厂房', `${prefix}-${n}`, `厂房 ${n}`, 1_000 + n / 100, 200, '丁类', 9.5, '']
}

function csvOf(count: number): string {
  return [heading, ...rowsOf(count, 'csv')].map((row) => row.join(',')).join('\n')
}

async function workbookOf(count: number): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('carriers')
  sheet.addRow(heading)
  for (const row of rowsOf(count, 'xlsx')) sheet.addRow(row)
  return Buffer.from(await book.xlsx.writeBuffer())
}
