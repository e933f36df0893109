const SLAB_BYTES = 1_048_576

/**
 * Strings by their number, as UTF-8 side by side: a workbook's hundred thousand short strings take their bytes and not
 * a string object each. A string longer than a slab has one of its own.
 */
export function createPackedStrings() {
  const slabs: Buffer[] = []
  let room = 0
  let count = 0
  let bytes = 0
  let places = new Uint32Array(3 * 1024)
  return {
    /** The bytes of all strings. */
    bytes: () => bytes,

    add(text: string): void {
      const length = Buffer.byteLength(text)
      if (length > room) {
        room = Math.max(SLAB_BYTES, length)
        slabs.push(Buffer.allocUnsafeSlow(room))
      }
      const slab = slabs.at(-1)
      const start = slab === undefined ? 0 : slab.length - room
      slab?.write(text, start)
      if (3 * count === places.length) {
        const larger = new Uint32Array(2 * places.length)
        larger.set(places)
        places = larger
      }
      places.set([slabs.length - 1, start, length], 3 * count)
      room -= length
      bytes += length
      count += 1
    },

    /** Undefined where there is no such string. */
    get(index: number): string | undefined {
      if (!(index >= 0 && index < count)) return undefined
      const [slab = 0, start = 0, length = 0] = places.subarray(3 * index, 3 * index + 3)
      return slabs[slab]?.toString('utf8', start, start + length) ?? ''
    },
  }
}

export type PackedStrings = ReturnType<typeof createPackedStrings>
