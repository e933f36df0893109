import { isWorkday } from 'chinese-days'
import { describe, expect, it } from 'vitest'
import { calendar, committed, daysOf, value } from './data.ts'

/** General holidays in Hong Kong, typed from general knowledge of the gazetted lists, Sundays left out. */
const HONG_KONG = {
  2023: '01-02 01-23 01-24 01-25 04-05 04-07 04-08 04-10 05-01 05-26 06-22 07-01 09-30 10-02 10-23 12-25 12-26',
  2024: '01-01 02-10 02-12 02-13 03-29 03-30 04-01 04-04 05-01 05-15 06-10 07-01 09-18 10-01 10-11 12-25 12-26',
  2025: '01-01 01-29 01-30 01-31 04-04 04-18 04-19 04-21 05-01 05-05 05-31 07-01 10-01 10-07 10-29 12-25 12-26',
  2026: '01-01 02-17 02-18 02-19 04-03 04-04 04-06 04-07 05-01 05-25 06-19 07-01 09-26 10-01 10-19 12-25 12-26',
}

/** Macao: the weekdays off in the public sector, compensations included. Pins the data; it is no independent source. */
const MACAO_WEEKDAYS = {
  2025: '01-01 01-29 01-30 01-31 04-04 04-18 04-21 05-01 05-05 06-02 10-01 10-02 10-07 10-29 11-03 12-08 12-22 12-23 12-24 12-25',
  2026: '01-01 02-17 02-18 02-19 04-03 04-06 04-07 05-01 05-25 06-19 09-28 10-01 10-02 10-19 11-02 12-08 12-21 12-22 12-24 12-25',
}

const isWeekend = (date: string) => [0, 6].includes(new Date(`${date}T00:00Z`).getUTCDay())

describe('the published lists', () => {
  it('agree with chinese-days on every day of the mainland years 2023 to 2026', () => {
    const different = [...daysOf(2023, 2026)].filter(
      (date) => value(calendar.isWorkday('CN', date)) !== isWorkday(date),
    )
    expect(different).toEqual([])
  })

  it('make the six weekend days of 2026 working days', () => {
    for (const date of ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10']) {
      expect([date, value(calendar.isWorkday('CN', date))]).toEqual([date, true])
    }
  })

  it.each(Object.entries(HONG_KONG))('hold the general holidays of Hong Kong in %s and no other', (year, days) => {
    const off = new Set(days.split(' ').map((day) => `${year}-${day}`))
    const different = [...daysOf(Number(year), Number(year))].filter(
      (date) => value(calendar.isWorkday('HK', date)) !== (!isWeekend(date) && !off.has(date)),
    )
    expect(different).toEqual([])
  })

  it.each(Object.entries(MACAO_WEEKDAYS))('hold the days off of Macao in %s and no other', (year, days) => {
    const off = [...daysOf(Number(year), Number(year))].filter(
      (date) => !isWeekend(date) && !value(calendar.isWorkday('MO', date)),
    )
    expect(off).toEqual(days.split(' ').map((day) => `${year}-${day}`))
  })

  it('name each day once, within its year, in order', () => {
    for (const { years } of committed) {
      for (const { year, holidays, makeUpDays } of years) {
        const dates = holidays.map(({ date }) => date)
        expect(dates).toEqual([...new Set(dates)].sort())
        expect([...holidays, ...makeUpDays].every(({ date }) => date.startsWith(`${year}-`))).toBe(true)
        expect(makeUpDays.every(({ date }) => isWeekend(date))).toBe(true)
      }
    }
  })
})
