import type { CalendarPlace } from './data.ts'

export type CalendarRefusal =
  | { readonly ok: false; readonly reason: 'unpublished'; readonly year: number; readonly place: CalendarPlace }
  | { readonly ok: false; readonly reason: 'invalid-input'; readonly input: string; readonly place: CalendarPlace }

/** A value, or why there is none. A year that was not published is never taken for working days. */
export type CalendarAnswer<T> = { readonly ok: true; readonly value: T } | CalendarRefusal

export function answer<T>(value: T): CalendarAnswer<T> {
  return { ok: true, value }
}
