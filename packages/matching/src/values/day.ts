import type { Day, Span } from '../condition.ts'

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/

type Civil = { year: number; month: number; day: number }

const leap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Days in a month, `month` from 1. */
function monthLength(year: number, month: number): number {
  return month === 2 && leap(year) ? 29 : (lengths[month - 1] ?? 0)
}

function civil(day: Day): Civil | undefined {
  const match = pattern.exec(day)
  if (!match) return undefined
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return date >= 1 && date <= monthLength(year, month) ? { year, month, day: date } : undefined
}

/** Whether the text is a day that exists, as `YYYY-MM-DD`. */
export const isDay = (text: unknown): text is Day => typeof text === 'string' && civil(text) !== undefined

const print = (year: number, month: number, day: number): Day =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

/** Days since 1970-01-01; the argument must be a day. */
export function dayNumber(day: Day): number {
  const { year, month, day: date } = civil(day)!
  return Math.round(Date.UTC(year, month - 1, date) / 86_400_000)
}

/** The inverse of `dayNumber`. */
export const dayOf = (number: number): Day => new Date(number * 86_400_000).toISOString().slice(0, 10)

/**
 * The first day that is still "within" the span when looked at on `day`: so long ago, to the same day of the month (or
 * the month's last day where it has no such day). 民法典 art. 201–203: the starting day is not counted.
 */
export function earliestWithin(day: Day, span: Span): Day {
  if ('days' in span) return dayOf(dayNumber(day) - span.days)
  const start = civil(day)!
  const months = 'years' in span ? span.years * 12 : span.months
  const total = start.year * 12 + (start.month - 1) - months
  const [year, month] = [Math.floor(total / 12), (((total % 12) + 12) % 12) + 1]
  return print(year, month, Math.min(start.day, monthLength(year, month)))
}

/** First and last day of "2025", "2025-07" or "2025-07-01"; `undefined` when it is none of these. */
export function bounds(text: string): { first: Day; last: Day } | undefined {
  if (/^\d{4}$/.test(text)) return { first: `${text}-01-01`, last: `${text}-12-31` }
  const month = /^(\d{4})-(\d{2})$/.exec(text)
  if (month) {
    const length = monthLength(Number(month[1]), Number(month[2]))
    return length ? { first: `${text}-01`, last: `${text}-${length}` } : undefined
  }
  return isDay(text) ? { first: text, last: text } : undefined
}
