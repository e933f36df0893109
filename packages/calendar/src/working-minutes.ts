import { answer, type CalendarAnswer } from './answer.ts'
import type { CalendarData } from './data.ts'
import type { DayNumber } from './days.ts'
import type { PublishedDays } from './published-days.ts'

/** Milliseconds since 1970-01-01T00:00Z. */
export type Instant = number

type Span = { readonly from: number; readonly to: number }

const MINUTE = 60_000
const DAY = 1440

/** Arithmetic on opening hours. Local minutes count from 1970-01-01T00:00 local time and may have a fraction. */
export function workingMinutes(data: CalendarData, days: PublishedDays) {
  const hours: readonly Span[] = data.openingHours.map(({ from, to }) => ({ from: clock(from), to: clock(to) }))
  const perDay = hours.reduce((sum, { from, to }) => sum + to - from, 0)
  if (!(perDay > 0)) throw new Error(`calendar data: ${data.place} is never open`)
  const local = (at: Instant) => at / MINUTE + data.utcOffsetMinutes
  const instant = (minutes: number): Instant => Math.round((minutes - data.utcOffsetMinutes) * MINUTE)

  function open(day: DayNumber): CalendarAnswer<readonly Span[]> {
    const works = days.isWorkday(day)
    if (!works.ok) return works
    return answer(works.value ? hours.map(({ from, to }) => ({ from: day * DAY + from, to: day * DAY + to })) : [])
  }

  return {
    isOpen(at: Instant): CalendarAnswer<boolean> {
      const minute = local(at)
      const spans = open(Math.floor(minute / DAY))
      return spans.ok ? answer(spans.value.some(({ from, to }) => from <= minute && minute < to)) : spans
    },

    nextOpen(at: Instant): CalendarAnswer<Instant> {
      const minute = local(at)
      for (let day = Math.floor(minute / DAY); ; day += 1) {
        const spans = open(day)
        if (!spans.ok) return spans
        const span = spans.value.find(({ to }) => minute < to)
        if (span) return answer(span.from > minute ? instant(span.from) : at)
      }
    },

    add(at: Instant, minutes: number): CalendarAnswer<Instant> {
      if (minutes === 0) return answer(at)
      const start = local(at)
      const forward = minutes > 0
      let left = Math.abs(minutes)
      for (let day = Math.floor(start / DAY); ; day += forward ? 1 : -1) {
        const spans = open(day)
        if (!spans.ok) return spans
        for (const span of forward ? spans.value : spans.value.toReversed()) {
          const from = forward ? Math.max(span.from, start) : span.from
          const to = forward ? span.to : Math.min(span.to, start)
          if (to <= from) continue
          if (left <= to - from) return answer(instant(forward ? from + left : to - left))
          left -= to - from
        }
      }
    },

    between(from: Instant, to: Instant): CalendarAnswer<number> {
      const [first, last] = from <= to ? [local(from), local(to)] : [local(to), local(from)]
      let sum = 0
      for (let day = Math.floor(first / DAY); day * DAY < last; day += 1) {
        const spans = open(day)
        if (!spans.ok) return spans
        for (const span of spans.value) sum += Math.max(0, Math.min(span.to, last) - Math.max(span.from, first))
      }
      return answer(from <= to || sum === 0 ? sum : -sum)
    },
  }
}

function clock(text: string): number {
  const parts = /^(\d{2}):(\d{2})$/.exec(text)
  if (!parts) throw new Error(`calendar data: ${text} is no time of day`)
  return Number(parts[1]) * 60 + Number(parts[2])
}
