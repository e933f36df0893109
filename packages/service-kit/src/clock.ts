/** Time as a dependency. */
export type Clock = () => Date
export const systemClock: Clock = () => new Date()

const MAINLAND_MS = 8 * 3_600_000

/** The day it is in the mainland (UTC+8), as an ISO date: policies, agreements and projects go by that clock. */
export function mainlandDay(at: Date): string {
  return new Date(at.getTime() + MAINLAND_MS).toISOString().slice(0, 10)
}
