import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendar, value } from './data.ts'

/** Local time of the three places. */
const at = (local: string) => Date.parse(`${local}+08:00`)

describe('working time', () => {
  it('runs only while the place is open', () => {
    expect(value(calendar.isOpen('CN', at('2026-03-02T09:00')))).toBe(true)
    expect(value(calendar.isOpen('CN', at('2026-03-02T12:00')))).toBe(false)
    expect(value(calendar.isOpen('CN', at('2026-03-02T17:00')))).toBe(false)
    expect(value(calendar.isOpen('CN', at('2026-02-28T10:00')))).toBe(true)
    expect(value(calendar.isOpen('HK', at('2026-02-28T10:00')))).toBe(false)
  })

  it('defers what comes at night to the next opening, over a holiday week', () => {
    expect(value(calendar.nextOpen('CN', at('2026-09-30T18:00')))).toBe(at('2026-10-08T09:00'))
    expect(value(calendar.nextOpen('CN', at('2026-10-08T12:30')))).toBe(at('2026-10-08T13:00'))
    expect(value(calendar.nextOpen('CN', at('2026-10-08T13:07')))).toBe(at('2026-10-08T13:07'))
  })

  it('adds minutes over lunch, night and weekend, and ends at a closing rather than at the next opening', () => {
    expect(value(calendar.addWorkingMinutes('CN', at('2026-03-06T11:30'), 60))).toBe(at('2026-03-06T13:30'))
    expect(value(calendar.addWorkingMinutes('CN', at('2026-03-06T16:30'), 30))).toBe(at('2026-03-06T17:00'))
    expect(value(calendar.addWorkingMinutes('CN', at('2026-03-06T16:30'), 31))).toBe(at('2026-03-09T09:01'))
    expect(value(calendar.addWorkingMinutes('CN', at('2026-03-07T10:00'), 1))).toBe(at('2026-03-09T09:01'))
    expect(value(calendar.addWorkingMinutes('CN', at('2026-03-09T09:01'), -31))).toBe(at('2026-03-06T16:30'))
  })

  it('measures what it added', () => {
    const start = at('2026-01-05T09:00')
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400_000 }), fc.integer({ min: 1, max: 20_000 }), (offset, minutes) => {
        const from = start + offset * 60_000
        const reached = calendar.addWorkingMinutes('MO', from, minutes)
        if (reached.ok) expect(value(calendar.workingMinutesBetween('MO', from, reached.value))).toBe(minutes)
        else expect(reached).toMatchObject({ reason: 'unpublished', year: 2027 })
      }),
      { numRuns: 200 },
    )
  })

  it('is negative backwards and refuses what is no instant', () => {
    expect(value(calendar.workingMinutesBetween('CN', at('2026-03-06T11:30'), at('2026-03-06T11:00')))).toBe(-30)
    expect(calendar.addWorkingMinutes('CN', Number.NaN, 5)).toMatchObject({ reason: 'invalid-input' })
    expect(calendar.addWorkingMinutes('CN', at('2026-03-06T11:30'), Number.POSITIVE_INFINITY)).toMatchObject({
      reason: 'invalid-input',
    })
  })

  it('says when it would need a year that is not published', () => {
    expect(calendar.nextOpen('CN', at('2026-12-31T17:00'))).toMatchObject({ reason: 'unpublished', year: 2027 })
    expect(calendar.addWorkingMinutes('CN', at('2026-12-31T16:00'), 61)).toMatchObject({ reason: 'unpublished' })
    expect(value(calendar.addWorkingMinutes('CN', at('2026-12-31T16:00'), 60))).toBe(at('2026-12-31T17:00'))
  })
})
