import { answer, type CalendarAnswer } from './answer.ts'
import type { CalendarData } from './data.ts'
import { type DayNumber, dayNumber, isWeekend, yearOf } from './days.ts'

/** The working days of one place, for the years it has published. */
export type PublishedDays = {
  readonly years: readonly number[]
  isWorkday(day: DayNumber): CalendarAnswer<boolean>
}

export function publishedDays(data: CalendarData): PublishedDays {
  const years = new Set(data.years.map(({ year }) => year))
  const off = new Set<DayNumber>()
  const worked = new Set<DayNumber>()
  for (const year of data.years) {
    for (const { date } of year.holidays) off.add(known(date))
    for (const { date } of year.makeUpDays) worked.add(known(date))
  }
  return {
    years: [...years].sort((a, b) => a - b),
    isWorkday(day) {
      const year = yearOf(day)
      if (!years.has(year)) return { ok: false, reason: 'unpublished', year, place: data.place }
      return answer(worked.has(day) || (!isWeekend(day) && !off.has(day)))
    },
  }
}

function known(date: string): DayNumber {
  const day = dayNumber(date)
  if (day === null) throw new Error(`calendar data: ${date} is no day`)
  return day
}
