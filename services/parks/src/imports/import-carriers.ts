import { createWriteStream } from 'node:fs'
import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { DomainError, type Identity } from '@lianqiao/service-kit'
import type { ImportRecord } from '../domain/import.ts'
import { analyzeImport } from '../store/import-rows.ts'
import { beginImport, dropImport } from '../store/imports.ts'
import { applyImport } from './apply.ts'
import { csvRows } from './csv-rows.ts'
import type { ImportDeps } from './deps.ts'
import { type FileFormat, sniff, tooMuch } from './sniff.ts'
import { stage } from './stage.ts'
import type { TableRow } from './table-row.ts'
import { checkWorkbook } from './workbook/workbook-check.ts'
import { workbookRows } from './workbook/workbook-rows.ts'

const MOST_BYTES = 32 * 1024 * 1024

/**
 * Takes a file of carriers: the rows that are right go in together, the others are told, each with its columns. A file
 * that cannot be read leaves nothing (too-large, media-type-unsupported, unprocessable).
 */
export async function importCarriers(
  { parkId, fileName, pieces }: { parkId: string; fileName: string; pieces: AsyncIterable<Uint8Array> },
  identity: Identity,
  deps: ImportDeps,
): Promise<ImportRecord> {
  const { bureauId, officerId } = deps.access.keeper(identity, parkId)
  const directory = await mkdtemp(join(tmpdir(), 'lianqiao-import-'))
  const importId = deps.newId()
  try {
    const path = join(directory, 'file')
    await pipeline(Readable.from(within(pieces, MOST_BYTES)), createWriteStream(path))
    const format = orThrow(sniff(await headOf(path)))
    const rows = await rowsOf(path, format)
    const made = { importId, parkId, fileName, format, bureauId, officerId, importedAt: deps.clock() }
    await beginImport(deps.pool, made)
    const columnOf = await stage(rows, made, deps)
    await analyzeImport(deps.pool)
    return await applyImport({ ...made, columnOf }, deps)
  } catch (error) {
    await dropImport(deps.pool, importId)
    throw error
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}

async function rowsOf(path: string, format: FileFormat): Promise<AsyncIterable<TableRow>> {
  return format === 'csv' ? csvRows(path) : workbookRows(orThrow(await checkWorkbook(path)))
}

async function* within(pieces: AsyncIterable<Uint8Array>, limitBytes: number): AsyncGenerator<Uint8Array> {
  let bytes = 0
  for await (const piece of pieces) {
    bytes += piece.length
    if (bytes > limitBytes) throw tooMuch(limitBytes)
    yield piece
  }
}

async function headOf(path: string): Promise<Buffer> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4096), 0, 4096, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

function orThrow<T>(value: T | DomainError): T {
  if (value instanceof DomainError) throw value
  return value
}
