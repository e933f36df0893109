import type { VerifiedFact } from '@lianqiao/enclaves'
import { describe, expect, it } from 'vitest'
import { postVerifiedFact } from '../../../src/domain/acts/post-fact.ts'
import { reverseEntry } from '../../../src/domain/acts/reverse-entry.ts'
import { split } from '../../support/agreement.ts'
import { bookWith, cityActs, receiptOf, stored, versionOf } from '../../support/book.ts'

const post = (state = bookWith(), over: Partial<VerifiedFact> = {}, id = 'e-1') =>
  postVerifiedFact(state, { fact: receiptOf(over), memo: '一季度' }, cityActs(id))

describe('posting a verified fact', () => {
  it('shares it to the fen by the agreement of its day, and publishes what each has earned', () => {
    expect(post()).toMatchObject({
      made: { postingId: 'e-1', agreementVersion: 1, year: 2027, take: 0, memo: '一季度', bureauId: 'city' },
      events: [
        {
          type: 'BenefitShareComputed',
          data: {
            entryId: 'e-1',
            reversesEntryId: '',
            amounts: [
              { party: 'dongguan', amount: 400 },
              { party: 'shaodong', amount: 601 },
            ],
          },
        },
      ],
    })
    const shares = [{ kind: 'tax', fromYear: 1, toYear: undefined, how: 'split', parts: split(5_000) }]
    const later = versionOf(2, { effectiveFrom: '2028-01-01', shares })
    const both = { versions: [versionOf(), later], earlier: [] }
    expect(post(both)).toMatchObject({ made: { agreementVersion: 1 } })
    expect(post(both, { occurredOn: '2028-03-31' })).toMatchObject({ made: { agreementVersion: 2 } })
  })

  it('answers the entry that stands for the same figures, and refuses others', () => {
    const first = stored(post())
    expect(post(bookWith(first), {}, 'e-2')).toEqual({ standing: first })
    expect(post(bookWith(first), { amount: 5 }, 'e-2')).toMatchObject({
      code: 'unprocessable',
      payload: { errors: [{ pointer: '/reference', code: 'posted-already' }] },
    })
  })

  it('posts anew what was taken back, as a further take', () => {
    const first = stored(post())
    const back = stored(reverseEntry({ entry: first, earlier: [first] }, { reason: '金额有误' }, cityActs('e-2')), {
      reversesCause: 'tax-receipt',
    })
    const book = bookWith({ ...first, reversedBy: 'e-2' }, back)
    expect(post(book, { amount: 5 }, 'e-3')).toMatchObject({ made: { postingId: 'e-3', take: 1 } })
  })

  it('is refused for an agreement that there is not, and for what the agreement does not share', () => {
    expect(post({ versions: [], earlier: [] })).toMatchObject({ code: 'not-found', payload: { what: 'agreement' } })
    expect(post(bookWith(), { kind: 'energy' })).toMatchObject({
      code: 'unprocessable',
      payload: { errors: [{ pointer: '/kind', code: 'no-share-of-kind' }] },
    })
  })
})
