import { answer, type CalendarAnswer } from './answer.ts'
import type { DayNumber } from './days.ts'
import type { PublishedDays } from './published-days.ts'

/** The n-th working day after `from` (before it for negative n); `from` itself for 0. */
export function addDays(days: PublishedDays, from: DayNumber, n: number): CalendarAnswer<DayNumber> {
  const step = n < 0 ? -1 : 1
  let left = Math.abs(n)
  let day = from
  while (left > 0) {
    day += step
    const works = days.isWorkday(day)
    if (!works.ok) return works
    if (works.value) left -= 1
  }
  return answer(day)
}

/** Working days d with from < d <= to; the negative of the way back where `to` lies before `from`. */
export function countDays(days: PublishedDays, from: DayNumber, to: DayNumber): CalendarAnswer<number> {
  const [first, last] = from <= to ? [from, to] : [to, from]
  let count = 0
  for (let day = first + 1; day <= last; day += 1) {
    const works = days.isWorkday(day)
    if (!works.ok) return works
    if (works.value) count += 1
  }
  return answer(from <= to || count === 0 ? count : -count)
}
