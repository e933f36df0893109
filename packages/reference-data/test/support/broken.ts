import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { collect, dataDirectory, type Fault } from '../../src/index.ts'

/** A copy of the committed data with some files edited; removed when `use` is done. */
export const withEdited = async <T>(
  edits: Readonly<Record<string, (text: string) => string>>,
  use: (directory: string) => Promise<T>,
): Promise<T> => {
  const directory = mkdtempSync(join(tmpdir(), 'lianqiao-reference-data-'))
  try {
    cpSync(dataDirectory, directory, { recursive: true })
    for (const [path, edit] of Object.entries(edits)) {
      const file = join(directory, path)
      const before = readFileSync(file, 'utf8')
      const after = edit(before)
      if (after === before) throw new Error(`the edit of ${path} changes nothing`)
      writeFileSync(file, after)
    }
    return await use(directory)
  } finally {
    rmSync(directory, { recursive: true, force: true })
  }
}

/** The faults of such a copy. */
export const faultsOf = (edits: Readonly<Record<string, (text: string) => string>>): Promise<readonly Fault[]> =>
  withEdited(edits, async (directory) => (await collect(directory)).faults)

/** Edits a JSON file as data. */
// biome-ignore lint/suspicious/noExplicitAny: a broken file has no type
export const json = (edit: (value: any) => void) => (text: string) => {
  const value = JSON.parse(text)
  edit(value)
  return JSON.stringify(value)
}
