import { crc32, deflateRawSync } from 'node:zlib'
import ExcelJS from 'exceljs'

export type Cells = (string | number | Date | { formula: string; result?: number } | null)[]

/** A workbook with these rows on its first sheet. */
export async function workbook(rows: readonly Cells[], change: (sheet: ExcelJS.Worksheet) => void = () => {}) {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('载体')
  for (const row of rows) sheet.addRow(row)
  change(sheet)
  return Buffer.from(await book.xlsx.writeBuffer())
}

/** A zip file; `claims` is what its directory says an entry unpacks to, whatever it does. */
export function zip(entries: { name: string; content: Buffer; claims?: number }[]): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content, claims = content.length } of entries) {
    const packed = deflateRawSync(content)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE(crc32(content), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(claims, 18)
    common.writeUInt16LE(Buffer.byteLength(name), 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, Buffer.from(name), packed])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, rest, Buffer.from(name)]))
    locals.push(local)
    offset += local.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, central, end])
}
