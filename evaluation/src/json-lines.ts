import { readFile, writeFile } from 'node:fs/promises'
import { isAbsolute, join } from 'node:path'

/** Paths are those of the shell that called npm. */
export const fromCaller = (path: string): string =>
  isAbsolute(path) ? path : join(process.env.LIANQIAO_CALLED_FROM ?? process.cwd(), path)

/** The objects of a JSON-lines file; a line that is none is named by its number. */
export async function readJsonLines<T>(path: string): Promise<T[]> {
  const text = await readFile(fromCaller(path), 'utf8')
  return text.split(/\r?\n/).flatMap((line, i) => {
    if (line.trim() === '') return []
    try {
      return [JSON.parse(line) as T]
    } catch (error) {
      throw new Error(`${path}, line ${i + 1}: ${(error as Error).message}`)
    }
  })
}

export async function writeJsonLines(path: string, rows: readonly unknown[]): Promise<void> {
  await writeFile(fromCaller(path), rows.map((row) => `${JSON.stringify(row)}\n`).join(''))
}
