import type { Day } from '../units.ts'

/** The year, from 1, in which a day lies, counted by anniversaries of `start`. A day before it: 0 or less. */
export function yearOn(start: Day, on: Day): number {
  const passed = Number(on.slice(0, 4)) - Number(start.slice(0, 4))
  return on.slice(5) >= start.slice(5) ? passed + 1 : passed
}

/** How many years, the last one perhaps not whole, a term has. */
export const yearsOfTerm = ({ from, to }: { from: Day; to: Day }): number => yearOn(from, to)
