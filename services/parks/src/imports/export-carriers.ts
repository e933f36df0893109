import { PassThrough } from 'node:stream'
import { requirements } from '@lianqiao/siting'
import ExcelJS from 'exceljs'
import { fromHundredths } from '../domain/amount.ts'
import type { Carrier } from '../domain/carrier.ts'
import { columns, type Field } from './columns.ts'
import { escapeFormula } from './formula-escape.ts'
import type { FileFormat } from './sniff.ts'

/** A park's carriers as a file that can be imported again, in pieces. `chainName` names a chain. */
export async function* exportCarriers(
  carriers: AsyncIterable<Carrier>,
  format: FileFormat,
  chainName: (id: string) => string,
): AsyncGenerator<Buffer> {
  const heading = columns.map(({ headings: [name = ''], unit }) => (unit === '' ? name : `${name}(${unit})`))
  const rows = (async function* () {
    yield heading
    for await (const carrier of carriers) yield columns.map(({ field }) => cellOf(carrier, field, chainName))
  })()
  yield* format === 'csv' ? csv(rows) : workbook(rows)
}

type Value = string | number

async function* csv(rows: AsyncIterable<Value[]>): AsyncGenerator<Buffer> {
  // Excel takes a file for UTF-8 only where it begins with this mark.
  yield Buffer.from('\ufeff')
  for await (const row of rows) yield Buffer.from(`${row.map(quoted).join(',')}\r\n`)
}

function quoted(value: Value): string {
  const text = typeof value === 'number' ? String(value) : escapeFormula(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

async function* workbook(rows: AsyncIterable<Value[]>): AsyncGenerator<Buffer> {
  const out = new PassThrough()
  const writer = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: out, useSharedStrings: false })
  const sheet = writer.addWorksheet('carriers')
  const written = (async () => {
    for await (const row of rows)
      sheet.addRow(row.map((value) => (typeof value === 'string' ? escapeFormula(value) : value))).commit()
    sheet.commit()
    await writer.commit()
  })().catch((error) => out.destroy(error))
  yield* out as AsyncIterable<Buffer>
  await written
}

const KINDS = { land: '土地', workshop: '标准厂房' }

function cellOf(carrier: Carrier, field: Field, chainName: (id: string) => string): Value {
  switch (field.is) {
    case 'kind':
      return KINDS[carrier.kind]
    case 'size':
      return fromHundredths(carrier.size)
    case 'fact':
      return factValue(carrier, field.fact)
    case 'chains':
      return (carrier.chains ?? []).map(chainName).join('、')
    case 'rent':
      return carrier.rentFen === null ? '' : carrier.rentFen / 100
    case 'price':
      return carrier.priceFen === null ? '' : carrier.priceFen / 1_000_000
    case 'from':
      return carrier.availableFrom ?? ''
    case 'until':
      return carrier.availableUntil ?? ''
    case 'outline':
      return (carrier.outline ?? []).map((corner) => corner.join(' ')).join('; ')
    default:
      return carrier[field.is]
  }
}

function factValue({ facts }: Carrier, fact: string): Value {
  const value = (facts as Record<string, unknown>)[fact]
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return value ? '是' : '否'
  const step = requirements
    .find(({ carrierFact }) => carrierFact === fact)
    ?.steps?.find((candidate) => candidate.value === value)
  return step?.label.zhHans ?? (value as Value)
}
