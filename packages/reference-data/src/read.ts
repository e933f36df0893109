import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Fault, fault } from './faults.ts'

/** The committed data of this package. */
export const dataDirectory = fileURLToPath(new URL('../data/', import.meta.url))

export type Source = { readonly path: string; readonly text: string | null; readonly faults: readonly Fault[] }

/** A file's text; a file that cannot be read is a fault, not an exception, so that all faults are told at once. */
export const readSource = async (directory: string, path: string): Promise<Source> => {
  try {
    return { path, text: await readFile(join(directory, path), 'utf8'), faults: [] }
  } catch {
    return { path, text: null, faults: [fault(path, null, '', '文件读不到', 'the file cannot be read')] }
  }
}

/** The JSON in a source, or the fault that it is none. */
export const parseJson = ({ path, text, faults }: Source): { value: unknown; faults: readonly Fault[] } => {
  if (text === null) return { value: undefined, faults }
  try {
    return { value: JSON.parse(text), faults: [] }
  } catch (error) {
    const reason = (error as Error).message
    return {
      value: undefined,
      faults: [fault(path, null, '', `不是合法的 JSON:${reason}`, `not valid JSON: ${reason}`)],
    }
  }
}

/** SHA-256 over all files in the order of their paths: names exactly this data, whatever the versions say. */
export const digestOf = (sources: readonly Source[]): string => {
  const hash = createHash('sha256')
  for (const { path, text } of [...sources].sort((a, b) => (a.path < b.path ? -1 : 1)))
    hash.update(`${path}\0${text ?? ''}\0`)
  return hash.digest('hex')
}
