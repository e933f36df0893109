import { type CalendarData, createCalendar } from '@lianqiao/calendar'
import type { ReferenceData } from '@lianqiao/reference-data'

/** When a lead must have been acknowledged; null where the calendar of that year is not published. */
export type Deadlines = { acknowledgeBy(from: Date): Date | null }

/** Working time of the mainland, in whole working days of its opening hours (rule `acknowledge`). */
export function createDeadlines(reference: Pick<ReferenceData, 'responseTimes'>, data: CalendarData[]): Deadlines {
  const calendar = createCalendar(data)
  const rule = reference.responseTimes.rows.find(({ id }) => id === 'acknowledge')
  if (rule?.unit !== 'workingDays') throw new Error('response-times has no rule "acknowledge" in working days')
  const minutes = Number(rule.value) * minutesOfDay(data)
  return {
    acknowledgeBy(from) {
      const due = calendar.addWorkingMinutes('CN', from.getTime(), minutes)
      return due.ok ? new Date(due.value) : null
    },
  }
}

function minutesOfDay(data: CalendarData[]): number {
  const mainland = data.find(({ place }) => place === 'CN')
  if (mainland === undefined) throw new Error('there is no calendar of the mainland')
  return mainland.openingHours.reduce((sum, { from, to }) => sum + minute(to) - minute(from), 0)
}

function minute(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}
