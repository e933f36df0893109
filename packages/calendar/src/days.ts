import type { PlainDate } from './data.ts'

/** Days since 1970-01-01. */
export type DayNumber = number

const DAY_MS = 86_400_000
const FORM = /^(\d{4})-(\d{2})-(\d{2})$/

/** The day number of `YYYY-MM-DD`, or null where no such day exists. */
export function dayNumber(date: PlainDate): DayNumber | null {
  const parts = FORM.exec(date)
  if (!parts) return null
  const day = Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])) / DAY_MS
  return plainDate(day) === date ? day : null
}

export function plainDate(day: DayNumber): PlainDate {
  return new Date(day * DAY_MS).toISOString().slice(0, 10)
}

export function yearOf(day: DayNumber): number {
  return new Date(day * DAY_MS).getUTCFullYear()
}

/** Saturday or Sunday; 1970-01-01 was a Thursday. */
export function isWeekend(day: DayNumber): boolean {
  const weekday = (((day + 4) % 7) + 7) % 7
  return weekday === 0 || weekday === 6
}
