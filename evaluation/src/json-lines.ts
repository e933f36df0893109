import { readFile, writeFile } from 'node:fs/promises'
import { isAbsolute, join } from 'node:path'

/** Paths are those of the shell that called npm. */
export const fromCaller = (path: string): string =>
  isAbsolute(path) ? path : join(process.env.LIANQIAO_CALLED_FROM ?? process.cwd(), path)

/** A row as it stands in a file, before anything about it is known. */
export type RawRow = Record<string, unknown>

/** The usable rows of a file, and what is wrong with the others: `FILE, line N: …`. */
export type RowsRead<T> = { readonly rows: T[]; readonly faults: string[] }

/**
 * Reads JSON lines. A line that is no object, or that `problemOf` says something about, is named by its number and
 * left out; the others are answered. Throws `FileUnreadable` where there is no such file.
 */
export async function readJsonLines<T>(
  path: string,
  problemOf: (row: RawRow) => string | null = () => null,
): Promise<RowsRead<T>> {
  const text = await readFile(fromCaller(path), 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new FileUnreadable(`${path}: ${error.code === 'ENOENT' ? 'no such file' : error.message}`)
  })
  const read: RowsRead<T> = { rows: [], faults: [] }
  for (const [i, line] of text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .entries()) {
    if (line.trim() === '') continue
    const row = parsed(line)
    const problem = isRow(row) ? problemOf(row) : 'not a JSON object'
    if (problem === null) read.rows.push(row as T)
    else read.faults.push(`${path}, line ${i + 1}: ${problem}`)
  }
  return read
}

/** What keeps a whole evaluation from running; told to the caller without a stack. */
export class FileUnreadable extends Error {}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

const isRow = (value: unknown): value is RawRow => typeof value === 'object' && value !== null && !Array.isArray(value)

export async function writeJsonLines(path: string, rows: readonly unknown[]): Promise<void> {
  await writeFile(fromCaller(path), rows.map((row) => `${JSON.stringify(row)}\n`).join(''))
}

/** Tells the faults of a file; the exit code that they make of `code`. */
export function tellFaults(faults: readonly string[], code = 0): number {
  for (const fault of faults) process.stderr.write(`${fault}\n`)
  return faults.length === 0 ? code : 1
}
