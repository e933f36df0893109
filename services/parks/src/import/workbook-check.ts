import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { createInflateRaw } from 'node:zlib'
import { type DomainError, refuse } from '@lianqiao/service-kit'
import { unsupported } from './sniff.ts'
import { type ZipEntry, zipEntries } from './zip-entries.ts'

/** What a workbook may unpack to; its strings are kept in memory while its rows are read, hence less. */
const MOST_BYTES = 400_000_000
const MOST_STRING_BYTES = 60_000_000
const MOST_ENTRIES = 1_000
const MOST_MERGES = 20_000

/** The rows that merged cells lie in, both included, by worksheet number. */
export type MergedRows = ReadonlyMap<number, readonly (readonly [from: number, to: number])[]>

/**
 * Unpacks a workbook once without keeping anything, before anybody reads it: what unpacks to more than its share is
 * refused whatever its directory claims (a zip bomb), and so is what is no workbook or carries macros.
 */
export async function checkWorkbook(path: string): Promise<MergedRows | DomainError> {
  const file = await open(path)
  const entries = await zipEntries(file).finally(() => file.close())
  if (entries === undefined || entries.length > MOST_ENTRIES) return unsupported('a broken zip file')
  const names = new Set(entries.map(({ name }) => name))
  if (!names.has('xl/workbook.xml')) return unsupported('a zip file that is no workbook')
  if (names.has('xl/vbaProject.bin')) return unsupported('a workbook with macros: save it as .xlsx')
  if (entries.some(({ encrypted }) => encrypted)) return unsupported('an encrypted workbook')

  let total = 0
  const merged = new Map<number, (readonly [number, number])[]>()
  for (const entry of entries) {
    const sheet = /^xl\/worksheets\/sheet(\d+)\.xml$/.exec(entry.name)?.[1]
    const ranges: (readonly [number, number])[] = []
    const most = entry.name.endsWith('sharedStrings.xml') ? MOST_STRING_BYTES : MOST_BYTES
    let bytes = 0
    let tail = ''
    try {
      for await (const chunk of unpacked(path, entry)) {
        bytes += chunk.length
        if (bytes > most || total + bytes > MOST_BYTES) return tooMuch(Math.min(most, MOST_BYTES))
        if (sheet === undefined) continue
        tail = mergesIn(tail + chunk.toString('latin1'), ranges)
        if (ranges.length > MOST_MERGES) return tooMuch(MOST_MERGES)
      }
    } catch {
      return unsupported('a broken zip file')
    }
    total += bytes
    if (sheet !== undefined) merged.set(Number(sheet), ranges)
  }
  return merged
}

function unpacked(path: string, { start, packedBytes, deflated }: ZipEntry): AsyncIterable<Buffer> {
  const packed = createReadStream(path, { start, end: start + Math.max(packedBytes, 1) - 1 })
  if (!deflated) return packed
  const inflate = createInflateRaw()
  packed.on('error', (error) => inflate.destroy(error))
  return packed.pipe(inflate)
}

/** Notes the merged ranges of a piece of a worksheet, and gives what the next piece must be read together with. */
function mergesIn(text: string, ranges: (readonly [number, number])[]): string {
  let end = 0
  for (const match of text.matchAll(/<mergeCell\s[^>]*ref="[A-Z]+(\d+):[A-Z]+(\d+)"/g)) {
    ranges.push([Number(match[1]), Number(match[2])])
    end = match.index + match[0].length
  }
  return text.slice(Math.max(end, text.length - 200))
}

function tooMuch(limit: number): DomainError {
  return refuse('too-large', { limitBytes: limit })
}
