/** Rows by 32-bit key hash, in typed arrays: 12 bytes a posting. Two keys of one hash share a chain; whoever reads compares. */
export type Postings = {
  add(key: string, row: number): void
  /** Rows under a key, the latest first, until `visit` returns false. */
  each(key: string, visit: (row: number) => boolean): void
  readonly size: number
  readonly bytes: number
}

const START = 1 << 16

export function createPostings(): Postings {
  let heads = new Int32Array(START).fill(-1)
  let hashes = new Uint32Array(START)
  let rows = new Uint32Array(START)
  let next = new Int32Array(START)
  let size = 0

  function grow(): void {
    const wider = size * 2
    hashes = copy(hashes, new Uint32Array(wider))
    rows = copy(rows, new Uint32Array(wider))
    next = copy(next, new Int32Array(wider))
    heads = new Int32Array(wider).fill(-1)
    for (let i = 0; i < size; i += 1) {
      const slot = hashes[i]! & (wider - 1)
      next[i] = heads[slot]!
      heads[slot] = i
    }
  }

  return {
    add(key, row) {
      if (size === rows.length) grow()
      const hash = hashOf(key)
      const slot = hash & (heads.length - 1)
      hashes[size] = hash
      rows[size] = row
      next[size] = heads[slot]!
      heads[slot] = size
      size += 1
    },
    each(key, visit) {
      const hash = hashOf(key)
      for (let i = heads[hash & (heads.length - 1)]!; i >= 0; i = next[i]!) {
        if (hashes[i] === hash && !visit(rows[i]!)) return
      }
    },
    get size() {
      return size
    },
    get bytes() {
      return heads.byteLength + hashes.byteLength + rows.byteLength + next.byteLength
    },
  }
}

function copy<T extends Uint32Array | Int32Array>(from: T, to: T): T {
  to.set(from)
  return to
}

/** FNV-1a over UTF-16 code units, finished as in murmur3. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i += 1) {
    hash ^= text.charCodeAt(i)
    hash = Math.imul(hash, 0x01000193)
  }
  hash ^= hash >>> 16
  hash = Math.imul(hash, 0x85ebca6b)
  hash ^= hash >>> 13
  return hash >>> 0
}
