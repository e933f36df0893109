import { answer, type CalendarAnswer, type CalendarRefusal } from './answer.ts'
import type { CalendarData, CalendarPlace, PlainDate } from './data.ts'
import { dayNumber, plainDate } from './days.ts'
import { publishedDays } from './published-days.ts'
import { addDays, countDays } from './workdays.ts'
import { type Instant, workingMinutes } from './working-minutes.ts'

/**
 * Working time of the places given. Every answer is a value or a refusal: `unpublished` names the first year that
 * would have had to be known, `invalid-input` what was no date, instant or amount.
 */
export type Calendar = {
  /** Years published for a place, ascending; empty where the place is not known. */
  publishedYears(place: CalendarPlace): readonly number[]
  isWorkday(place: CalendarPlace, date: PlainDate): CalendarAnswer<boolean>
  /** The n-th working day after `from`: the day after it counts as 1 if worked. Negative n goes back; 0 gives `from`. */
  addWorkdays(place: CalendarPlace, from: PlainDate, n: number): CalendarAnswer<PlainDate>
  /** Working days d with from < d <= to; negative when `to` lies before `from` (days d with to < d <= from). */
  workdaysBetween(place: CalendarPlace, from: PlainDate, to: PlainDate): CalendarAnswer<number>
  /** Whether the place works at this instant. */
  isOpen(place: CalendarPlace, at: Instant): CalendarAnswer<boolean>
  /** The instant itself while open, else the next opening: where a message outside hours is deferred to. */
  nextOpen(place: CalendarPlace, at: Instant): CalendarAnswer<Instant>
  /** When `minutes` of opening time have passed since `at`; negative goes back. Ends at a closing, not at the next opening. */
  addWorkingMinutes(place: CalendarPlace, at: Instant, minutes: number): CalendarAnswer<Instant>
  /** Minutes of opening time from `from` to `to`, negative when `to` lies before it. */
  workingMinutesBetween(place: CalendarPlace, from: Instant, to: Instant): CalendarAnswer<number>
}

/** A calendar of the given places. Throws when the data itself is broken: a day that does not exist, no opening hours. */
export function createCalendar(data: readonly CalendarData[]): Calendar {
  const places = new Map(
    data.map((one) => {
      const days = publishedDays(one)
      return [one.place, { days, minutes: workingMinutes(one, days) }] as const
    }),
  )

  function invalid(place: CalendarPlace, input: unknown): CalendarRefusal {
    return { ok: false, reason: 'invalid-input', input: String(input).slice(0, 64), place }
  }

  type Place = NonNullable<ReturnType<typeof places.get>>

  function onDates<T>(
    place: CalendarPlace,
    dates: readonly PlainDate[],
    then: (found: Place, days: readonly number[]) => CalendarAnswer<T>,
  ): CalendarAnswer<T> {
    const found = places.get(place)
    if (!found) return invalid(place, place)
    const days: number[] = []
    for (const date of dates) {
      const day = dayNumber(date)
      if (day === null) return invalid(place, date)
      days.push(day)
    }
    return then(found, days)
  }

  function onInstants<T>(
    place: CalendarPlace,
    instants: readonly Instant[],
    then: (found: Place) => CalendarAnswer<T>,
  ): CalendarAnswer<T> {
    const found = places.get(place)
    if (!found) return invalid(place, place)
    const bad = instants.find((instant) => !(Math.abs(instant) <= 8.64e15))
    return bad === undefined ? then(found) : invalid(place, bad)
  }

  return {
    publishedYears: (place) => places.get(place)?.days.years ?? [],
    isWorkday: (place, date) => onDates(place, [date], ({ days }, [day]) => days.isWorkday(day!)),
    addWorkdays: (place, from, n) =>
      onDates(place, [from], ({ days }, [day]) => {
        if (!Number.isSafeInteger(n)) return invalid(place, n)
        const reached = addDays(days, day!, n)
        return reached.ok ? answer(plainDate(reached.value)) : reached
      }),
    workdaysBetween: (place, from, to) =>
      onDates(place, [from, to], ({ days }, [first, last]) => countDays(days, first!, last!)),
    isOpen: (place, at) => onInstants(place, [at], ({ minutes }) => minutes.isOpen(at)),
    nextOpen: (place, at) => onInstants(place, [at], ({ minutes }) => minutes.nextOpen(at)),
    addWorkingMinutes: (place, at, n) =>
      onInstants(place, [at], ({ minutes }) => (Number.isFinite(n) ? minutes.add(at, n) : invalid(place, n))),
    workingMinutesBetween: (place, from, to) =>
      onInstants(place, [from, to], ({ minutes }) => minutes.between(from, to)),
  }
}
