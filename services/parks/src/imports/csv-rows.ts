import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { pipeline, Readable } from 'node:stream'
import { refuse } from '@lianqiao/service-kit'
import { CsvError, parse } from 'csv-parse'
import type { TableRow } from './table-row.ts'

const SAMPLE_BYTES = 65_536
const LONGEST_ROW = 100_000

/** The rows of a CSV file, read as they come. Excel in China writes GB18030; everybody else UTF-8. */
export async function* csvRows(path: string): AsyncGenerator<TableRow> {
  const parser = parse({ bom: true, relax_column_count: true, max_record_size: LONGEST_ROW })
  // What fails ends the parser too, which is where it is met.
  pipeline(Readable.from(textOf(path, await encodingOf(path))), parser, () => {})
  let row = 0
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      row += 1
      yield { row, cells: record.map((value) => ({ value })) }
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const detail = `the file cannot be read from row ${row + 1} on: ${error.code}`
    const zh = `文件从第 ${row + 1} 行起无法读取:${error.code}`
    throw refuse('unprocessable', { errors: [{ pointer: `/rows/${row + 1}`, code: 'not-csv', detail, zh }] })
  }
}

async function* textOf(path: string, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  for await (const chunk of createReadStream(path)) yield decoder.decode(chunk as Buffer, { stream: true })
  yield decoder.decode()
}

async function encodingOf(path: string): Promise<'utf-8' | 'gb18030'> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(SAMPLE_BYTES), 0, SAMPLE_BYTES, 0)
    // A sample may end inside a character: `stream` leaves that open.
    new TextDecoder('utf-8', { fatal: true }).decode(buffer.subarray(0, bytesRead), { stream: true })
    return 'utf-8'
  } catch {
    return 'gb18030'
  } finally {
    await file.close()
  }
}
