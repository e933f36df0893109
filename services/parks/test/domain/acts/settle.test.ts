import { describe, expect, it } from 'vitest'
import { postVerifiedFact } from '../../../src/domain/acts/post-fact.ts'
import { type Payment, settlePayment } from '../../../src/domain/acts/settle.ts'
import { asPosting } from '../../../src/domain/posting.ts'
import { bookWith, cityActs, receiptOf, stored } from '../../support/book.ts'

// 邵东 holds 1,000 fen, of which 东莞 claims 400.
const book = [
  asPosting(stored(postVerifiedFact(bookWith(), { fact: receiptOf({ amount: 1_000 }), memo: '' }, cityActs('e-0')))),
]
const payment: Payment = { reference: 'payment-1', kind: 'tax', from: 'shaodong', to: 'dongguan', amount: 400 }
const settle = (over: Partial<Payment> = {}, state = bookWith()) =>
  settlePayment({ ...state, book }, { agreementId: 'a-1', payment: { ...payment, ...over }, memo: '' }, cityActs('e-1'))

describe('settling a claim', () => {
  it('lowers what is claimed and what is held, on the day it is posted', () => {
    expect(settle()).toMatchObject({
      made: { cause: 'settlement', year: 2028, occurredOn: '2028-07-01', agreementVersion: 1, take: 0 },
      events: [{ type: 'BenefitShareComputed', data: { amounts: [{ party: 'dongguan', amount: -400 }] } }],
    })
  })

  it('is refused beyond what is claimed, and beyond what is held', () => {
    const codeOf = (over: Partial<Payment>) => settle(over)
    expect(codeOf({ amount: 401 })).toMatchObject({ payload: { errors: [{ code: 'more-than-claimed' }] } })
    expect(codeOf({ amount: 1_001 })).toMatchObject({ payload: { errors: [{ code: 'more-than-held' }] } })
  })

  it('answers a payment that is posted already, refuses its reference for another, and takes it again once reversed', () => {
    const first = stored(settle())
    expect(settle({}, bookWith(first))).toEqual({ standing: first })
    expect(settle({ amount: 1 }, bookWith(first))).toMatchObject({ payload: { errors: [{ code: 'posted-already' }] } })
    expect(settle({}, bookWith({ ...first, reversedBy: 'e-9' }))).toMatchObject({ made: { take: 1 } })
  })

  it('is refused for an agreement that there is not', () => {
    expect(settle({}, { versions: [], earlier: [] })).toMatchObject({ code: 'not-found' })
  })
})
