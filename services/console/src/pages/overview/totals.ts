import type { Overview } from '@lianqiao/contracts/console-api'
import { dayOf } from '../../format/dates.ts'

const dayMilliseconds = 86_400_000

/** The last `count` days up to today, oldest first; a day the figures don't name had none. */
export function lastDays(byDay: Overview['byDay'], today: Date, count: number): Overview['byDay'] {
  const known = new Map(byDay.map(({ day, count: leads }) => [day, leads]))
  return Array.from({ length: count }, (_, i) => {
    const day = dayOf(new Date(today.getTime() - (count - 1 - i) * dayMilliseconds))
    return { day, count: known.get(day) ?? 0 }
  })
}

export function totals({ byStatus, byDay }: Overview, today: Date) {
  const sum = (counts: number[]) => counts.reduce((total, count) => total + count, 0)
  return {
    total: sum(Object.values(byStatus)),
    open: (byStatus.submitted ?? 0) + (byStatus.assigned ?? 0),
    week: sum(lastDays(byDay, today, 7).map(({ count }) => count)),
  }
}
