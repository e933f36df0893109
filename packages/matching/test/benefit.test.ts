import { expect, test } from 'vitest'
import type { Formula } from '../src/index.ts'
import { clause, match } from './support/clause.ts'

const result = (formula: Formula, profile = {}) =>
  match(clause({ benefit: { form: 'cash', formula } }), profile).benefit!
const amount = (formula: Formula, profile = {}) => result(formula, profile).range
const exactly = (fen: number) => ({ min: fen, max: fen })
const wan = (value: number) => value * 1_000_000
const yi = (value: number) => value * 10_000_000_000

test('a cap without a rate is the range from zero to the cap', () => {
  expect(amount({ upTo: '1000万元' })).toEqual({ min: 0, max: wan(1000) })
})

test('one percent of arrived funds, at most ten million', () => {
  const formula: Formula = { cap: '1000万元', of: { rate: '1%', of: { fact: 'arrivedFundsFen' } } }
  expect(amount(formula, { arrivedFundsFen: yi(3) })).toEqual(exactly(wan(300)))
  expect(amount(formula, { arrivedFundsFen: yi(30) })).toEqual(exactly(wan(1000)))
  expect(amount(formula)).toEqual({ min: 0, max: wan(1000) })
})

test('a share without a cap of an unknown sum has no known bound', () => {
  expect(amount({ rate: '1%', of: { fact: 'arrivedFundsFen' } })).toEqual({ min: 0, max: null })
})

test('fractions of a fen are dropped once, at the end', () => {
  expect(amount({ rate: '0.5‰', of: { fact: 'arrivedFundsFen' } }, { arrivedFundsFen: 1_999 })).toEqual(exactly(0))
  expect(amount({ rate: '0.5‰', of: { fact: 'arrivedFundsFen' } }, { arrivedFundsFen: 2_000 })).toEqual(exactly(1))
  const halves: Formula = { rate: '50%', of: { fact: 'loanFen' } }
  expect(amount({ sum: [halves, halves] }, { loanFen: 3 })).toEqual(exactly(3))
})

test('half the base rate of a loan for a year, at most a million', () => {
  const formula: Formula = {
    cap: '100万元',
    of: { rate: { product: ['50%', { fact: 'benchmarkRateBp' }] }, of: { fact: 'loanFen' } },
  }
  expect(amount(formula, { loanFen: wan(2000), benchmarkRateBp: 345 })).toEqual(exactly(34_500_000))
  expect(amount(formula, { loanFen: wan(2000) })).toEqual({ min: 0, max: wan(100) })
})

test('a refund by the rate of the catalogue is bounded by the whole when the rate is unknown', () => {
  const formula: Formula = { rate: { fact: 'catalogueRefundRatePct' }, of: { fact: 'vatPaidFen' } }
  expect(amount(formula, { vatPaidFen: 1_000_003, catalogueRefundRatePct: 70 })).toEqual(exactly(700_002))
  expect(amount(formula, { vatPaidFen: 500 })).toEqual({ min: 0, max: 500 })
})

test('a price a mu, with parts of a mu, and a price left open', () => {
  expect(amount({ perUnit: '16万元/亩', of: { fact: 'landMu' } }, { landMu: 20.5 })).toEqual(exactly(wan(328)))
  const workshop: Formula = { perUnit: { between: ['10元', '15元'] }, of: { fact: 'workshopSquareMetres' } }
  expect(amount(workshop, { workshopSquareMetres: 1000.01 })).toEqual({ min: 1_000_010, max: 1_500_015 })
  const boxes: Formula = { perUnit: '3000元', of: { fact: 'containers40ft', year: 2022 } }
  expect(amount(boxes, { containers40ft: { 2022: 3 } })).toEqual(exactly(900_000))
})

test('each further hundred million adds a step, whole steps only', () => {
  const formula: Formula = {
    sum: ['30万元', { steps: { of: { fact: 'arrivedFundsFen' }, above: '1亿元', every: '1亿元', add: '30万元' } }],
  }
  expect(amount(formula, { arrivedFundsFen: yi(1) })).toEqual(exactly(wan(30)))
  expect(amount(formula, { arrivedFundsFen: yi(2) - 1 })).toEqual(exactly(wan(30)))
  expect(amount(formula, { arrivedFundsFen: yi(2) })).toEqual(exactly(wan(60)))
})

const bands = [{ upTo: '1亿元', rate: '3‰' }, { upTo: '5亿元', rate: '2‰' }, { rate: '1.5‰' }]

test('marginal tiers pay each band its part, whole tiers the band of the whole', () => {
  const marginal: Formula = { tiers: { of: { fact: 'fixedAssetsFen' }, mode: 'marginal', bands } }
  expect(amount(marginal, { fixedAssetsFen: yi(6) })).toEqual(exactly(wan(30 + 80 + 15)))
  const whole: Formula = { tiers: { of: { fact: 'fixedAssetsFen' }, mode: 'whole', bands } }
  expect(amount(whole, { fixedAssetsFen: yi(6) })).toEqual(exactly(wan(90)))
  expect(amount(whole, { fixedAssetsFen: yi(1) })).toEqual(exactly(wan(20)))
  expect(amount(whole, { fixedAssetsFen: yi(1) - 1000 })).toEqual(exactly(wan(30) - 3))
  expect(amount(marginal)).toEqual({ min: 0, max: null })
})

test('a border belongs to the band that says so', () => {
  const tiers = (upToIncluded: boolean): Formula => ({
    tiers: {
      of: { fact: 'arrivedFundsFen' },
      mode: 'whole',
      bands: [
        { from: '1000万元', upTo: '5000万元', upToIncluded, amount: '10万元' },
        { upTo: '1亿元', amount: '20万元' },
      ],
    },
  })
  expect(amount(tiers(false), { arrivedFundsFen: wan(5000) })).toEqual(exactly(wan(20)))
  expect(amount(tiers(true), { arrivedFundsFen: wan(5000) })).toEqual(exactly(wan(10)))
  expect(amount(tiers(true), { arrivedFundsFen: wan(1000) - 1 })).toEqual(exactly(0))
  expect(amount(tiers(true), { arrivedFundsFen: yi(1) })).toEqual(exactly(0))
})

test('加成 raises and never vetoes', () => {
  const formula: Formula = { uplift: '50%', of: '10万元', when: { fact: 'foreignFundsUsd', gt: '0美元' } }
  expect(amount(formula, { foreignFundsUsd: 1 })).toEqual(exactly(wan(15)))
  expect(amount(formula, { foreignFundsUsd: 0 })).toEqual(exactly(wan(10)))
  expect(amount(formula)).toEqual({ min: wan(10), max: wan(15) })
})

test('the higher of what applies', () => {
  const when = (code: string, then: Formula): Formula => ({ when: { fact: 'certificates', hasAny: [code] }, then })
  const formula: Formula = { max: [when('智能制造示范(国家级)', '20万元'), when('智能制造标杆企业(省级)', '10万元')] }
  expect(amount(formula, { certificates: ['省级智能制造标杆企业'] })).toEqual(exactly(wan(10)))
  expect(amount(formula, { certificates: ['国家智能制造示范', '省级标杆企业'] })).toEqual(exactly(wan(20)))
  expect(amount(formula)).toEqual({ min: 0, max: wan(20) })
})

test('floors, minima, years and spans', () => {
  expect(amount({ atLeast: '1万元', of: { rate: '1%', of: { fact: 'loanFen' } } }, { loanFen: 100 })).toEqual(
    exactly(wan(1)),
  )
  expect(amount({ min: ['3万元', '2万元'] })).toEqual(exactly(wan(2)))
  expect(amount({ years: 3, of: '200万元' })).toEqual(exactly(wan(600)))
  expect(amount({ between: ['200万元', '600万元'] })).toEqual({ min: wan(200), max: wan(600) })
})

test('products beyond 2^53 stay exact', () => {
  const formula: Formula = { rate: '99.99%', of: { rate: '99.99%', of: { fact: 'loanFen' } } }
  const loanFen = 9_007_199_254_740_991
  expect(amount(formula, { loanFen })).toEqual(exactly(Number((BigInt(loanFen) * 99_980_001n) / 100_000_000n)))
})

test('nothing is certain before the status is eligible', () => {
  const waiting = clause({ conditions: { fact: 'listed', is: true } })
  expect(match(waiting, {}).amount).toEqual({ min: 0, max: wan(100) })
  expect(match(waiting, { listed: true }).amount).toEqual(exactly(wan(100)))
  expect(match(waiting, { listed: false }).amount).toBeNull()
  expect(match(clause({ judgement: ['一事一议'] }), {}).amount).toEqual({ min: 0, max: wan(100) })
  expect(match(clause({ benefit: { form: 'terms' } }), {}).amount).toBeNull()
})

test('the trace can be computed again by hand', () => {
  const { trace } = result(
    { cap: '1000万元', of: { rate: '1%', of: { fact: 'arrivedFundsFen' } } },
    { arrivedFundsFen: yi(3) },
  )
  expect(trace.text.zhHans).toBe('300万元,封顶 1,000万元 = 300万元')
  expect(trace.parts[0]!.text.zhHans).toBe('3亿元 × 1% = 300万元')
  expect(trace.parts[0]!.parts[0]!.text.zhHant).toBe('實際到位資金 = 3億元')
  expect(trace.result).toEqual({ min: '300000000', max: '300000000' })
})
