import { open } from 'node:fs/promises'
import type { DomainError } from '@lianqiao/service-kit'
import { tooMuch, unsupported } from '../sniff.ts'
import { unpacked, type ZipEntry, zipEntries } from './zip-entries.ts'

/** What a workbook may unpack to; its strings are kept while its rows are read, hence less. */
const MOST_BYTES = 400_000_000
export const MOST_STRING_BYTES = 60_000_000
const MOST_ENTRIES = 1_000
const MOST_MERGES = 20_000

type RowRange = readonly [from: number, to: number]

/** A workbook that may be read: its parts, and by part the rows that merged cells lie in, both included. */
export type Workbook = {
  path: string
  parts: ReadonlyMap<string, ZipEntry>
  merged: ReadonlyMap<string, readonly RowRange[]>
}

/**
 * Unpacks a workbook once without keeping anything, before anybody reads it: what unpacks to more than its share is
 * refused whatever its directory claims (a zip bomb), and so is what is no workbook or carries macros.
 */
export async function checkWorkbook(path: string): Promise<Workbook | DomainError> {
  const file = await open(path)
  const entries = await zipEntries(file).finally(() => file.close())
  if (entries === undefined || entries.length > MOST_ENTRIES) return unsupported('a broken zip file', '损坏的 zip 文件')
  const parts = new Map(entries.map((entry) => [entry.name, entry]))
  if (!parts.has('xl/workbook.xml')) return unsupported('a zip file that is no workbook', '不是工作簿的 zip 文件')
  if (parts.has('xl/vbaProject.bin'))
    return unsupported('a workbook with macros: save it as .xlsx', '带宏的工作簿;请另存为 .xlsx')
  if (entries.some(({ encrypted }) => encrypted)) return unsupported('an encrypted workbook', '加密的工作簿')

  let total = 0
  const merged = new Map<string, RowRange[]>()
  for (const entry of entries) {
    const ranges: RowRange[] = []
    const most = entry.name.endsWith('sharedStrings.xml') ? MOST_STRING_BYTES : MOST_BYTES
    let bytes = 0
    let tail = ''
    try {
      for await (const chunk of unpacked(path, entry)) {
        bytes += chunk.length
        if (bytes > most || total + bytes > MOST_BYTES) return tooMuch(Math.min(most, MOST_BYTES))
        if (!entry.name.endsWith('.xml')) continue
        tail = mergesIn(tail + chunk.toString('latin1'), ranges)
        if (ranges.length > MOST_MERGES) return tooMuch(MOST_MERGES)
      }
    } catch {
      return unsupported('a broken zip file', '损坏的 zip 文件')
    }
    total += bytes
    merged.set(entry.name, ranges)
  }
  return { path, parts, merged }
}

/** Notes the merged ranges of a piece of a worksheet, and gives what the next piece must be read together with. */
function mergesIn(text: string, ranges: RowRange[]): string {
  let end = 0
  for (const match of text.matchAll(/<(?:\w+:)?mergeCell\s[^>]*ref="[A-Z]+(\d+):[A-Z]+(\d+)"/g)) {
    ranges.push([Number(match[1]), Number(match[2])])
    end = match.index + match[0].length
  }
  return text.slice(Math.max(end, text.length - 200))
}
