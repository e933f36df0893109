import { fault } from '@lianqiao/contracts/faults'
import { refuse } from '../errors/index.ts'
import type { Identity } from '../identity.ts'
import { createCursors } from './cursors.ts'
import { type ListDefinition, type Position, type PositionKinds, readerOf } from './list.ts'

/** One page of a list as it is being answered. */
export type Page<Kinds extends PositionKinds> = {
  /** How many rows to read: one more than are shown tells whether there are more. */
  limit: number
  /** The row after which this page begins; undefined for the first page. */
  after: Position<Kinds> | undefined
  /** The rows that are shown, and the cursor of the next page, or ''. */
  cut<Row extends Position<Kinds>>(rows: readonly Row[]): { page: Row[]; nextCursor: string }
}

export type Lists = {
  /**
   * Reads what page is asked for. `within` names the part of the list that is read (a park's, a lead's), where there
   * are parts. Throws bad-request for a cursor of another list, part or reader, or one that was changed.
   */
  open<Kinds extends PositionKinds>(
    list: ListDefinition<Kinds>,
    asked: { pageSize: number; cursor: string },
    identity: Identity,
    within?: string,
  ): Page<Kinds>
}

/** Pages of lists, for all lists of a service. */
export function createLists(internalKey: Uint8Array): Lists {
  const cursors = createCursors(internalKey)
  return {
    open(list, { pageSize, cursor }, identity, within = '') {
      const scope = { reader: readerOf(identity), within }
      const size = Math.min(pageSize > 0 ? pageSize : list.page.default, list.page.most)
      const after = cursor === '' ? undefined : cursors.read(list, cursor, scope)
      if (cursor !== '' && after === undefined)
        throw refuse('bad-request', { errors: [fault('/cursor', 'not-a-cursor', {})] })
      return {
        limit: size + 1,
        after,
        cut(rows) {
          const page = rows.slice(0, size)
          const last = page.at(-1)
          const isLast = rows.length <= size || last === undefined
          return { page, nextCursor: isLast ? '' : cursors.write(list, last, scope) }
        },
      }
    },
  }
}
