export { mainlandDay } from '@lianqiao/service-kit/decisions'

const MAINLAND_MS = 8 * 3_600_000

/** The moment at which a day begins in the mainland. */
export function startOfDay(day: string): Date {
  return new Date(Date.parse(`${day}T00:00:00Z`) - MAINLAND_MS)
}

export function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}
