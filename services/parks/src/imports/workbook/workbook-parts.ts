import { posix } from 'node:path'
import { tooMuch, unsupported } from '../sniff.ts'
import { createPackedStrings, type PackedStrings } from './packed-strings.ts'
import { MOST_STRING_BYTES, type Workbook } from './workbook-check.ts'
import { readXml, type XmlHandlers } from './xml.ts'
import { unpacked } from './zip-entries.ts'

/** What the rows of a workbook's first sheet need to be read. */
export type WorkbookParts = {
  /** The part that is the first sheet to be seen. */
  sheet: string
  strings: PackedStrings
  /** Numbers of the styles that show a number as a day. */
  dateStyles: ReadonlySet<number>
  /** Days are counted from 1904 (old Excel for Mac), not from 1900. */
  from1904: boolean
}

/** Reads all of a workbook but its sheets. A part is found by what the workbook says of it, never by its name. */
export async function workbookParts(book: Workbook): Promise<WorkbookParts> {
  const sheets: { id: string | undefined; hidden: boolean }[] = []
  let from1904 = false
  await readPart(book, WORKBOOK, {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes.date1904 ?? '')
      if (name === 'sheet')
        sheets.push({ id: relationOf(attributes), hidden: (attributes.state ?? 'visible') !== 'visible' })
    },
  })
  const related = await relations(book)
  const seen = sheets.find(({ hidden }) => !hidden) ?? sheets[0]
  const sheet = related.find(({ id, type }) => id === seen?.id && type === 'worksheet')?.part
  if (sheet === undefined || !book.parts.has(sheet))
    throw unsupported('a workbook without a sheet', '没有工作表的工作簿')
  const partOf = (type: string) => related.find((one) => one.type === type)?.part
  return {
    sheet,
    from1904,
    strings: await sharedStrings(book, partOf('sharedStrings')),
    dateStyles: await dateStyles(book, partOf('styles')),
  }
}

const WORKBOOK = 'xl/workbook.xml'

async function readPart(book: Workbook, part: string, handlers: XmlHandlers): Promise<void> {
  const entry = book.parts.get(part)
  if (entry === undefined) return
  for await (const _ of readXml(part, unpacked(book.path, entry), handlers));
}

/** The attribute `r:id`, whatever the prefix. */
function relationOf(attributes: Readonly<Record<string, string>>): string | undefined {
  return Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1]
}

type Relation = { id: string; type: string; part: string }

/** The workbook's relations (ISO/IEC 29500-2, 9.3): a type is known by the last word of its address. */
async function relations(book: Workbook): Promise<Relation[]> {
  const found: Relation[] = []
  await readPart(book, 'xl/_rels/workbook.xml.rels', {
    open(name, { Id: id = '', Type: type = '', Target: target = '' }) {
      if (name === 'Relationship')
        found.push({ id, type: posix.basename(type), part: posix.resolve('/xl', target).slice(1) })
    },
  })
  return found
}

/** The text of each shared string: its runs together, without the reading aids beside them (18.4.8). */
async function sharedStrings(book: Workbook, part: string | undefined): Promise<PackedStrings> {
  const strings = createPackedStrings()
  if (part === undefined) return strings
  let text = ''
  let taking = false
  let aside = false
  await readPart(book, part, {
    open(name) {
      if (name === 'si') text = ''
      if (name === 'rPh') aside = true
      taking = name === 't' && !aside
    },
    text(piece) {
      if (taking) text += piece
    },
    close(name) {
      taking = false
      if (name === 'rPh') aside = false
      if (name !== 'si') return
      strings.add(unescaped(text))
      if (strings.bytes() > MOST_STRING_BYTES) throw tooMuch(MOST_STRING_BYTES)
    },
  })
  return strings
}

/** A character that XML cannot hold is written _xHHHH_ (18.4, ST_Xstring). */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text
  return text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
}

/** Formats of days that every program knows by number (18.8.30; 27 to 36 and 50 to 58 are Chinese and Japanese). */
const isDateFormat = (id: number) =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)

async function dateStyles(book: Workbook, part: string | undefined): Promise<ReadonlySet<number>> {
  const found = new Set<number>()
  if (part === undefined) return found
  const own = new Map<number, boolean>()
  let inCells = false
  let style = 0
  await readPart(book, part, {
    open(name, { numFmtId, formatCode = '' }) {
      const id = Number(numFmtId ?? 0)
      if (name === 'cellXfs') inCells = true
      if (name === 'numFmt') own.set(id, saysDay(formatCode))
      if (name !== 'xf' || !inCells) return
      if (own.get(id) ?? isDateFormat(id)) found.add(style)
      style += 1
    },
    close(name) {
      if (name === 'cellXfs') inCells = false
    },
  })
  return found
}

/** Whether a format has a place for year, month, day or time, outside its texts and colours. */
function saysDay(formatCode: string): boolean {
  return /[ymdhs]/i.test(formatCode.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]/g, ''))
}
