import { describe, expect, it } from 'vitest'
import { postVerifiedFact } from '../../../src/domain/acts/post-fact.ts'
import { reverseEntry } from '../../../src/domain/acts/reverse-entry.ts'
import { bookWith, cityActs, receiptOf, stored } from '../../support/book.ts'

const entry = stored(postVerifiedFact(bookWith(), { fact: receiptOf(), memo: '' }, cityActs('e-1')))
const reverse = (of = entry, earlier = [entry], reason = '金额有误') =>
  reverseEntry({ entry: of, earlier }, { reason }, cityActs('e-2'))

describe('taking an entry back', () => {
  it('mirrors its lines in the year of today, and publishes what each has lost', () => {
    const decided = reverse()
    expect(decided).toMatchObject({
      made: { cause: 'reversal', reverses: 'e-1', year: 2028, occurredOn: '2028-07-01', memo: '金额有误' },
      events: [
        {
          data: {
            reversesEntryId: 'e-1',
            amounts: [
              { party: 'dongguan', amount: -400 },
              { party: 'shaodong', amount: -601 },
            ],
          },
        },
      ],
    })
    const sides = (lines: typeof entry.lines) => lines.map(({ account, party, amount }) => [account, party, amount])
    expect(sides(stored(decided).lines)).toEqual(sides(entry.lines))
  })

  it('answers the reversal that stands', () => {
    const back = stored(reverse(), { reversesCause: 'tax-receipt' })
    expect(reverse(entry, [entry, back])).toEqual({ standing: back })
  })

  it('is refused without a reason, and for a reversal', () => {
    expect(reverse(entry, [entry], ' ')).toMatchObject({ payload: { errors: [{ pointer: '/reason' }] } })
    const back = stored(reverse(), { reversesCause: 'tax-receipt' })
    expect(reverse(back, [entry, back])).toMatchObject({ payload: { errors: [{ code: 'is-a-reversal' }] } })
  })
})
