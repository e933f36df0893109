import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type CooperationAgreement,
  type FixedReturn,
  outOfBalance,
  type Posting,
  postReturn,
  postSettlement,
  returnsDue,
  reversePosting,
  simulate,
  statement,
} from '../src/index.ts'
import { agreement, plan } from './support/examples.ts'

/** 10 % a year on 1,000,000.05 元 that 东莞 put in, owed by 邵东. */
const fixed = (over: Partial<FixedReturn> = {}): FixedReturn => ({
  payer: 'shaodong',
  payee: 'dongguan',
  principal: 100_000_005,
  basisPoints: 1_000,
  years: { from: 1, to: null },
  ...over,
})
const withReturns = (over: Partial<CooperationAgreement> = {}) => agreement({ returns: [fixed()], ...over })
const days = (versions: readonly CooperationAgreement[], until: string) =>
  returnsDue(versions, until).map(({ dueOn, amount }) => `${dueOn} ${amount}`)
const posted = (versions: readonly CooperationAgreement[], until: string): Posting[] =>
  returnsDue(versions, until).map((due, at) => postReturn(due, { id: `r${at}`, on: until, agreementId: 'A1' }))

describe('a fixed return', () => {
  it('falls due on the last day of each year of the term, and not before', () => {
    expect(days([withReturns()], '2026-12-30')).toEqual([])
    expect(days([withReturns()], '2028-06-30')).toEqual(['2026-12-31 10000001', '2027-12-31 10000001'])
    expect(returnsDue([withReturns()], '2099-01-01')).toHaveLength(10)
  })

  it('of a term that begins within a year falls due before each anniversary, and at the end of the term', () => {
    const term = { from: '2026-03-15', to: '2028-12-31' }
    expect(days([withReturns({ term, effectiveFrom: term.from })], '2030-01-01')).toEqual([
      '2027-03-14 10000001',
      '2028-03-14 10000001',
      '2028-12-31 10000001',
    ])
  })

  it('is by the version that stands on the day, in the years that are agreed', () => {
    const later = withReturns({ version: 2, effectiveFrom: '2027-06-01', returns: [fixed({ basisPoints: 500 })] })
    expect(days([withReturns(), later], '2028-01-01')).toEqual(['2026-12-31 10000001', '2027-12-31 5000000'])
    const some = withReturns({ returns: [fixed({ years: { from: 2, to: 2 } })] })
    expect(days([some], '2030-01-01')).toEqual(['2027-12-31 10000001'])
  })

  it('of one pair in several lines is one debt, under a name of its own', () => {
    const returns = [
      fixed(),
      fixed({ principal: 100, basisPoints: 1 }),
      fixed({ payer: 'dongguan', payee: 'shaodong' }),
    ]
    const due = returnsDue([withReturns({ returns })], '2026-12-31')
    expect(due.map(({ reference, amount }) => [reference, amount])).toEqual([
      ['return shaodong dongguan 1', 10_000_001],
      ['return dongguan shaodong 1', 10_000_001],
    ])
  })

  it('is owed and claimed in the year it fell due, and paid by a settlement, never more than is owed', () => {
    const book = posted([withReturns()], '2027-12-31')
    const payment = {
      ...{ reference: 'P1', agreementId: 'A1', agreementVersion: 1, kind: 'return' as const },
      ...{ from: 'shaodong', to: 'dongguan' },
    }
    const tooMuch = postSettlement({ ...payment, amount: 20_000_003 }, { id: 's', on: '2028-01-05', book })
    expect(tooMuch).toMatchObject({ refused: 'more-than-held', held: 20_000_002 })
    const paid = postSettlement({ ...payment, amount: 5_000_000 }, { id: 's', on: '2028-01-05', book }) as Posting
    const all = [...book, paid]
    expect(outOfBalance(all)).toEqual({ fen: 0, kgce: 0 })
    expect(statement(all, 'shaodong', 2028).rows).toMatchObject([{ kind: 'return', owed: 15_000_002, held: 0 }])
    expect(statement(all, 'dongguan', 2028).rows).toMatchObject([
      { kind: 'return', opening: 20_000_002, earned: 0, settled: 5_000_000, closing: 15_000_002 },
    ])
    const back = reversePosting(book[0]!, { id: 'b', on: '2028-02-01', reason: '本金有误' }, all) as Posting
    expect(statement([...all, back], 'shaodong', 2028).rows).toMatchObject([{ owed: 5_000_001 }])
  })

  it('posted year by year is what the simulation says, whatever is agreed', () => {
    const one = fc.record({
      principal: fc.integer({ min: 1, max: 1_000_000_000_000 }),
      basisPoints: fc.integer({ min: 1, max: 10_000 }),
      from: fc.integer({ min: 1, max: 10 }),
      back: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 5 }), (agreed) => {
        const returns = agreed.map(({ principal, basisPoints, from, back }) => {
          const sides = back ? { payer: 'dongguan', payee: 'shaodong' } : {}
          return fixed({ ...sides, principal, basisPoints, years: { from, to: null } })
        })
        const version = withReturns({ returns })
        const simulated = simulate(version, plan(Array.from({ length: 10 }, () => ({}))), {
          ...{ retention: [], discountBp: 0, firstAgreementYear: 1 },
        })
        if ('refused' in simulated) throw new Error(simulated.refused)
        const book = posted([version], '2036-01-01')
        for (const { party, years } of simulated.parties)
          for (const { year, returns: expected } of years.slice(1)) {
            const net = book
              .filter((posting) => posting.year === 2025 + year)
              .flatMap(({ lines }) => lines.filter((line) => line.party === party))
              .reduce((sum, { account, amount }) => sum + (account === 'claim' ? amount : -amount), 0)
            expect(net).toBe(expected)
          }
      }),
    )
  })
})
