import { isId, refuse } from '@lianqiao/service-kit'
import { type Day, isDay } from '../domain/day.ts'

const PAGE = { default: 50, most: 500 }

/** A day, or the one given where none is said. */
export function readDay(pointer: string, text: string, otherwise: Day): Day {
  if (text === '') return otherwise
  if (!isDay(text))
    throw badRequest(pointer, 'date', `expected YYYY-MM-DD, found "${text}"`, `应写成 YYYY-MM-DD,收到“${text}”`)
  return text
}

export function readTime(pointer: string, text: string): Date {
  const time = new Date(text)
  if (text === '' || Number.isNaN(time.getTime()))
    throw badRequest(
      pointer,
      'date-time',
      `expected an RFC 3339 time, found "${text}"`,
      `应为 RFC 3339 时间,收到“${text}”`,
    )
  return time
}

export function pageSize(wanted: number): number {
  return Math.min(Math.max(wanted || PAGE.default, 1), PAGE.most)
}

/** A cursor is the id of the last that was shown. */
export function readCursor(cursor: string): string | undefined {
  if (cursor === '') return undefined
  const id = Buffer.from(cursor, 'base64url').toString()
  if (!isId(id)) throw badCursor()
  return id
}

export function writeCursor(id: string): string {
  return Buffer.from(id).toString('base64url')
}

/** A page of one row more than is shown, cut, with the cursor of the next. */
export function pageOf<Row>(rows: readonly Row[], limit: number, cursorOf: (row: Row) => string) {
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return { page, nextCursor: rows.length > limit && last !== undefined ? cursorOf(last) : '' }
}

/** A field holds none of what it may hold. */
export const wrongValue = (pointer: string, detail: string, zh: string) =>
  badRequest(pointer, 'wrong-value', detail, zh)

export const badCursor = () => badRequest('/cursor', 'cursor', 'not a cursor of this list', '不是这个列表的游标')

function badRequest(pointer: string, code: string, detail: string, zh: string) {
  return refuse('bad-request', { errors: [{ pointer, code, detail, zh }] })
}
