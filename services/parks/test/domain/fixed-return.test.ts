import { type DueReturn, returnsDue } from '@lianqiao/enclaves'
import { describe, expect, it } from 'vitest'
import type { RecordedAgreement } from '../../src/domain/agreement.ts'
import { nextLook, returnToPost } from '../../src/domain/fixed-return.ts'
import { asStored, versionOf } from '../support/book.ts'

const returns = [
  { payer: 'shaodong', payee: 'dongguan', principalFen: 100_000_000, basisPoints: 1_000, fromYear: 1, toYear: 2 },
]
const agreement = versionOf(1, { returns })
const recorded: RecordedAgreement[] = [
  {
    ...{ agreementId: 'a-1', version: 1, agreement, source: '', seatPlace: '', freeSeats: null },
    ...{ bureauId: 'city', officerId: 'recorder', recordedAt: new Date('2026-01-01T00:00:00Z') },
  },
]
const at = new Date('2027-01-01T02:00:00Z')
const [due] = returnsDue([agreement], '2026-12-31') as [DueReturn]
const decide = (earlier: Parameters<typeof returnToPost>[0]['earlier'] = [], of = due) =>
  returnToPost({ recorded, earlier }, of, { at, id: 'e-1' })
const first = asStored(decide() as NonNullable<ReturnType<typeof decide>>)

describe('a fixed return that fell due', () => {
  it('is entered in its year for who recorded the version of its last day', () => {
    expect(decide()).toMatchObject({
      year: 2026,
      occurredOn: '2026-12-31',
      take: 0,
      officerId: 'recorder',
      cause: 'return',
    })
  })

  it('is not entered again, though it was taken back, unless another figure is due', () => {
    expect(decide([first])).toBeNull()
    const back = { ...first, reversedBy: 'e-2' }
    expect(decide([back])).toBeNull()
    expect(decide([back], { ...due, amount: due.amount - 1 })).toMatchObject({ take: 1 })
  })

  it('is of a version that is recorded', () => {
    expect(() => decide([], { ...due, agreementVersion: 7 })).toThrow(/version 7/)
  })
})

describe('when to look at an agreement’s returns again', () => {
  it('is the day after the next year that brings one, and never once none is left', () => {
    expect(nextLook([agreement], '2026-05-01')).toBe('2027-01-01')
    expect(nextLook([agreement], '2026-12-31')).toBe('2027-01-01')
    expect(nextLook([agreement], '2027-01-01')).toBe('2028-01-01')
    expect(nextLook([agreement], '2028-01-01')).toBeUndefined()
  })
})
