import { createReadStream } from 'node:fs'
import type { FileHandle } from 'node:fs/promises'
import { createInflateRaw } from 'node:zlib'

export type ZipEntry = {
  name: string
  /** Where its bytes begin, and how many they are as they are packed. */
  start: number
  packedBytes: number
  deflated: boolean
  encrypted: boolean
}

const END = 0x06054b50
const HEADER = 0x02014b50
const LOCAL = 0x04034b50
const LONGEST_END = 65_557

/** The directory of a zip file (APPNOTE 4.3); undefined where it has none that can be read. No zip64: no such size is taken. */
export async function zipEntries(file: FileHandle): Promise<ZipEntry[] | undefined> {
  const { size } = await file.stat()
  const tail = await read(file, Math.max(0, size - LONGEST_END), Math.min(size, LONGEST_END))
  let end = -1
  for (let at = tail.length - 22; at >= 0 && end < 0; at--) if (tail.readUInt32LE(at) === END) end = at
  if (end < 0) return undefined
  const [count, bytes, offset] = [tail.readUInt16LE(end + 10), tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16)]
  if (offset + bytes > size) return undefined
  const directory = await read(file, offset, bytes)
  const entries: ZipEntry[] = []
  let at = 0
  for (let i = 0; i < count; i++) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== HEADER) return undefined
    const nameBytes = directory.readUInt16LE(at + 28)
    const local = directory.readUInt32LE(at + 42)
    const head = await read(file, local, 30)
    if (head.length < 30 || head.readUInt32LE(0) !== LOCAL) return undefined
    const method = directory.readUInt16LE(at + 10)
    if (method !== 0 && method !== 8) return undefined
    const start = local + 30 + head.readUInt16LE(26) + head.readUInt16LE(28)
    const packedBytes = directory.readUInt32LE(at + 20)
    if (start + packedBytes > size) return undefined
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + nameBytes),
      start,
      packedBytes,
      deflated: method === 8,
      encrypted: (directory.readUInt16LE(at + 8) & 1) === 1,
    })
    at += 46 + nameBytes + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
  }
  return entries
}

/** What an entry unpacks to, in pieces. */
export function unpacked(path: string, { start, packedBytes, deflated }: ZipEntry): AsyncIterable<Buffer> {
  const packed = createReadStream(path, { start, end: start + Math.max(packedBytes, 1) - 1 })
  if (!deflated) return packed
  const inflate = createInflateRaw()
  packed.on('error', (error) => inflate.destroy(error))
  return packed.pipe(inflate)
}

async function read(file: FileHandle, start: number, bytes: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(bytes), 0, bytes, start)
  return buffer.subarray(0, bytesRead)
}
