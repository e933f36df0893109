export { mainlandDay as dayOf } from '@lianqiao/service-kit/decisions'

/** A day in Shaoyang, `YYYY-MM-DD`. */
export type Day = string

const SHAOYANG_MS = 8 * 3_600_000
const DAY_MS = 86_400_000

/** The first moment after the day. */
export function endOfDay(day: Day): Date {
  return new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS - SHAOYANG_MS)
}

export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)
}

/** Whether a text is a day that exists: 2026-02-30 is none. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text
}
