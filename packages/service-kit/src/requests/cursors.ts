import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import type { ListDefinition, Position, PositionKinds } from './list.ts'

const MAC_BYTES = 16

/** What a cursor is bound to besides its list: who reads, and what part of the list ('' for all of it). */
export type CursorScope = { reader: string; within: string }

export type Cursors = {
  write<Kinds extends PositionKinds>(list: ListDefinition<Kinds>, position: Position<Kinds>, scope: CursorScope): string
  /** Undefined for what was not written for this list, with this position, for this scope. */
  read<Kinds extends PositionKinds>(
    list: ListDefinition<Kinds>,
    cursor: string,
    scope: CursorScope,
  ): Position<Kinds> | undefined
}

/**
 * Cursors are opaque: a position, signed together with its list and scope (docs/decisions/146). Every copy of a service
 * derives the same key from the internal one.
 */
export function createCursors(internalKey: Uint8Array): Cursors {
  const key = Buffer.from(hkdfSync('sha256', internalKey, '', 'lianqiao-cursors', 32))

  function macOf({ name, position }: ListDefinition<PositionKinds>, body: Buffer, scope: CursorScope): Buffer {
    const bound = JSON.stringify([name, Object.entries(position), scope.reader, scope.within])
    return createHmac('sha256', key).update(bound).update('\0').update(body).digest().subarray(0, MAC_BYTES)
  }

  return {
    write(list, position, scope) {
      const values = Object.keys(list.position).map((field) => position[field])
      const body = Buffer.from(JSON.stringify(values))
      return Buffer.concat([macOf(list, body, scope), body]).toString('base64url')
    },
    read(list, cursor, scope) {
      const bytes = Buffer.from(cursor, 'base64url')
      const [mac, body] = [bytes.subarray(0, MAC_BYTES), bytes.subarray(MAC_BYTES)]
      // Several texts decode to the same bytes; only the one that was written is a cursor.
      if (mac.length < MAC_BYTES || bytes.toString('base64url') !== cursor) return undefined
      return timingSafeEqual(mac, macOf(list, body, scope)) ? positionOf(list, body) : undefined
    },
  }
}

/** The body was signed for this list and its kinds, so its values are of them. */
function positionOf<Kinds extends PositionKinds>({ position }: ListDefinition<Kinds>, body: Buffer) {
  const values: unknown[] = JSON.parse(body.toString())
  const fields = Object.entries(position).map(([field, kind], at) => {
    const value = values[at]
    return [field, kind === 'time' ? new Date(String(value)) : value]
  })
  return Object.fromEntries(fields) as Position<Kinds>
}
