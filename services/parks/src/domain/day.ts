export { isDay } from '@lianqiao/matching'
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
