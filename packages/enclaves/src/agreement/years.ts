import type { Day } from '../units.ts'

/** The year, from 1, in which a day lies, counted by anniversaries of `start`. A day before it: 0 or less. */
export function yearOn(start: Day, on: Day): number {
  const passed = Number(on.slice(0, 4)) - Number(start.slice(0, 4))
  return on.slice(5) >= start.slice(5) ? passed + 1 : passed
}

/** The last day of a year of the term: the day before its anniversary, or the term's end where that is earlier. */
export function lastDayOfYear({ from, to }: { from: Day; to: Day }, year: number): Day {
  const anniversary = Date.UTC(Number(from.slice(0, 4)) + year, Number(from.slice(5, 7)) - 1, Number(from.slice(8)))
  const last = new Date(anniversary - 86_400_000).toISOString().slice(0, 10)
  return last < to ? last : to
}

/** How many years, the last one perhaps not whole, a term has. */
export const yearsOfTerm = ({ from, to }: { from: Day; to: Day }): number => yearOn(from, to)
