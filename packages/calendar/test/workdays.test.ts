import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CalendarPlace } from '../src/index.ts'
import { calendar, daysOf, value } from './data.ts'

const days = [...daysOf(2023, 2026)]
const anyDay = fc.constantFrom(...days)
const anyPlace = fc.constantFrom<CalendarPlace>('CN', 'HK', 'MO')

describe('counting working days', () => {
  it('counts the day after as the first, over the National Day week with its make-up days', () => {
    expect(value(calendar.addWorkdays('CN', '2026-09-30', 1))).toBe('2026-10-08')
    expect(value(calendar.addWorkdays('CN', '2026-09-30', 3))).toBe('2026-10-10')
    expect(value(calendar.addWorkdays('CN', '2026-10-10', -3))).toBe('2026-09-30')
    expect(value(calendar.addWorkdays('HK', '2026-04-02', 1))).toBe('2026-04-08')
    expect(value(calendar.workdaysBetween('CN', '2026-09-30', '2026-10-11'))).toBe(3)
  })

  it('starts from a day off as well, and gives the day itself for none', () => {
    expect(value(calendar.addWorkdays('CN', '2026-10-03', 1))).toBe('2026-10-08')
    expect(value(calendar.addWorkdays('CN', '2026-10-03', 0))).toBe('2026-10-03')
    expect(value(calendar.workdaysBetween('CN', '2026-10-03', '2026-10-03'))).toBe(0)
  })

  it('counts backwards with a minus sign, the later day included', () => {
    expect(value(calendar.workdaysBetween('HK', '2026-04-08', '2026-04-02'))).toBe(-1)
  })

  it('agrees with a count over a list of all days', () => {
    fc.assert(
      fc.property(anyPlace, anyDay, anyDay, (place, from, to) => {
        const [first, last] = from <= to ? [from, to] : [to, from]
        const count = days.filter((day) => day > first && day <= last && value(calendar.isWorkday(place, day))).length
        expect(Math.abs(value(calendar.workdaysBetween(place, from, to)))).toBe(count)
      }),
      { numRuns: 60 },
    )
  })

  it('finds n working days between a day and n working days later, and the last of them is one', () => {
    fc.assert(
      fc.property(anyPlace, anyDay, fc.integer({ min: 1, max: 60 }), (place, from, n) => {
        const reached = calendar.addWorkdays(place, from, n)
        if (!reached.ok) return
        expect(value(calendar.workdaysBetween(place, from, reached.value))).toBe(n)
        expect(value(calendar.isWorkday(place, reached.value))).toBe(true)
      }),
      { numRuns: 200 },
    )
  })
})

describe('a year that was not published', () => {
  const refusal = { ok: false, reason: 'unpublished', year: 2027, place: 'CN' }

  it('is an answer of its own, weekends included', () => {
    expect(calendar.isWorkday('CN', '2027-03-03')).toEqual(refusal)
    expect(calendar.isWorkday('CN', '2027-03-06')).toEqual(refusal)
    expect(calendar.isWorkday('HK', '2022-12-31')).toMatchObject({ reason: 'unpublished', year: 2022, place: 'HK' })
  })

  it('stops a count that runs into it, and only then', () => {
    expect(calendar.addWorkdays('CN', '2026-12-30', 1)).toEqual({ ok: true, value: '2026-12-31' })
    expect(calendar.addWorkdays('CN', '2026-12-30', 2)).toEqual(refusal)
    expect(calendar.addWorkdays('CN', '2023-01-03', -1)).toMatchObject({ reason: 'unpublished', year: 2022 })
    expect(calendar.workdaysBetween('CN', '2026-12-30', '2027-01-01')).toEqual(refusal)
    expect(calendar.workdaysBetween('CN', '2022-12-31', '2023-01-03')).toEqual({ ok: true, value: 1 })
  })

  it('does not make a far date a long walk', () => {
    expect(calendar.workdaysBetween('CN', '2026-12-31', '9999-12-31')).toEqual(refusal)
    expect(calendar.addWorkdays('CN', '2026-01-05', Number.MAX_SAFE_INTEGER)).toEqual(refusal)
  })
})

describe('what is no date, place or amount', () => {
  it.each(['2026-02-29', '2026-13-01', '2026-1-1', '', 'tomorrow', '0000-00-00'])('refuses %j', (date) => {
    expect(calendar.isWorkday('CN', date)).toMatchObject({ ok: false, reason: 'invalid-input' })
  })

  it('refuses half days and places it does not know', () => {
    expect(calendar.addWorkdays('CN', '2026-01-05', 1.5)).toMatchObject({ reason: 'invalid-input', input: '1.5' })
    expect(calendar.isWorkday('TW' as CalendarPlace, '2026-01-05')).toMatchObject({ reason: 'invalid-input' })
  })
})
