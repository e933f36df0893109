import { describe, expect, it } from 'vitest'
import {
  agreementForSiting,
  agreementFromPattern,
  type CooperationAgreement,
  compareAgreements,
  type PlanYear,
  type ProjectPlan,
  type Simulation,
  type SimulationOptions,
  simulate,
} from '../src/index.ts'
import { agreement, parts, plan, share } from './support/examples.ts'

const options: SimulationOptions = {
  retention: [{ tax: 'vat', retainedBp: 5000 }],
  discountBp: 1000,
  firstAgreementYear: 1,
}
const run = (
  agreed: CooperationAgreement,
  years: readonly Partial<PlanYear>[],
  before: ProjectPlan['before'] = {},
  over = {},
) => simulate(agreed, plan(years, before), { ...options, ...over })

const sure = (simulation: ReturnType<typeof simulate>): Simulation => {
  if ('refused' in simulation) throw new Error(JSON.stringify(simulation))
  return simulation
}
const of = (simulation: Simulation, party: string) => simulation.parties.find((one) => one.party === party)!

describe('a simulation', () => {
  it('shares what is retained of the tax, and the costs, by the years of the agreement', () => {
    const years = Array.from({ length: 6 }, () => ({ taxes: { vat: 200_00 }, costs: { infrastructure: 10_00 } }))
    const dongguan = of(sure(run(agreement(), years)), 'dongguan')
    expect(dongguan.years.map(({ tax, costs, net }) => [tax, costs, net])).toEqual([
      [0, 0, 0],
      ...Array.from({ length: 5 }, () => [40_00, 3_00, 37_00]),
      [0, 3_00, -3_00],
    ])
    expect(dongguan.total).toBe(182_00)
  })

  it('begins in the year of the agreement that the project does, where years count from the term', () => {
    const late = run(
      agreement(),
      [{ taxes: { vat: 200_00 } }, { taxes: { vat: 200_00 } }],
      {},
      { firstAgreementYear: 5 },
    )
    expect(of(sure(late), 'dongguan').years.map(({ tax }) => tax)).toEqual([0, 40_00, 0])
    const own = run(agreement({ yearsFrom: 'project' }), [{ taxes: { vat: 200_00 } }], {}, { firstAgreementYear: 9 })
    expect(of(sure(own), 'dongguan').years.map(({ tax }) => tax)).toEqual([0, 40_00])
  })

  it('discounts by the year, exactly, and breaks even where the sum stays at zero or above', () => {
    // −110 before, +110 at the end of year 1: 110 ÷ 1.1 = 100
    const all = agreement({
      shares: [share('tax', 1, null, { how: 'sole', parts: [{ party: 'shaodong', basisPoints: 10_000 }] })],
    })
    const outcome = of(
      sure(run(all, [{ taxes: { vat: 220_00 } }, {}], { infrastructure: Math.round((110_00 * 10) / 7) })),
      'shaodong',
    )
    expect(outcome.years.map(({ cumulative }) => cumulative)).toEqual([-110_00, 0, 0])
    expect(outcome).toMatchObject({ presentValue: -10_00, breakEvenYear: 1, discountedBreakEvenYear: null })
    const falling = run(all, [{ taxes: { vat: 400_00 } }, { costs: { infrastructure: 500_00 } }], {
      infrastructure: 10_00,
    })
    expect(of(sure(falling), 'shaodong').breakEvenYear).toBeNull()
  })

  it('pays fixed returns from one party to the other on top', () => {
    const returns = [
      { payer: 'shaodong', payee: 'dongguan', principal: 1_000_05, basisPoints: 1000, years: { from: 2, to: 2 } },
    ]
    const simulation = sure(run(agreement({ returns }), [{}, {}, {}]))
    expect(of(simulation, 'dongguan').years.map((year) => year.returns)).toEqual([0, 0, 100_01, 0])
    expect(of(simulation, 'shaodong').total).toBe(-100_01)
  })

  it('counts statistics for each party, twice where both count the whole, and not at all where nothing is agreed', () => {
    const { counted } = sure(run(agreement(), [{ output: 500, investment: 300 }]))
    expect(counted).toEqual([{ year: 1, kind: 'output', occurred: 500, byParty: { dongguan: 500, shaodong: 500 } }])
  })

  it('is refused, with its place, for what the agreement or the rules do not cover', () => {
    expect(
      run(
        agreement(),
        Array.from({ length: 11 }, () => ({})),
      ),
    ).toEqual({ refused: 'beyond-term', lastYear: 10, year: 11 })
    expect(run(agreement(), [{ costs: { land: 1 } }])).toEqual({ refused: 'cost-not-agreed', kind: 'land', year: 1 })
    expect(run(agreement(), [{ profit: 1 }])).toEqual({ refused: 'no-share-of-kind', kind: 'profit', year: 1 })
    expect(run(agreement(), [{ taxes: { stamp: 1 } }])).toEqual({ refused: 'retention-unknown', tax: 'stamp', year: 1 })
    expect(run(agreement(), [{ taxes: { vat: -1 } }])).toMatchObject({
      refused: 'amount-impossible',
      pointer: '/years/0/taxes/vat',
    })
    expect(run(agreement(), [{}], {}, { discountBp: -1 })).toMatchObject({ refused: 'rate-impossible' })
  })
})

describe('a comparison', () => {
  it('puts like roles beside one another, with a figure for every year', () => {
    const even = agreement({ id: 'A2', shares: [share('tax', 1, null, { how: 'split', parts: parts(5000, 5000) })] })
    const { years, rows } = compareAgreements(
      [agreement(), even].map((one) => ({ agreement: one, simulation: sure(run(one, [{ taxes: { vat: 200_00 } }])) })),
    )
    expect(years).toEqual([0, 1])
    expect(rows.map(({ agreementId, role, nets }) => [agreementId, role, nets])).toEqual([
      ['A1', 'origin', [0, 40_00]],
      ['A2', 'origin', [0, 50_00]],
      ['A1', 'host', [0, 60_00]],
      ['A2', 'host', [0, 50_00]],
    ])
  })
})

describe('a pattern', () => {
  const pattern = {
    id: 'p',
    names: { zhHans: '样', zhHant: '樣', en: 'pattern' },
    mode: 'managed-jointly',
    managedBy: ['origin', 'host'],
    yearsFrom: 'term',
    shares: [],
    costs: [],
    returns: [{ payer: 'operator', payee: 'origin', basisPoints: 1000, years: { from: 1, to: null } }],
  } as const

  it('is refused where a role or what a return is paid on is missing', () => {
    expect(agreementFromPattern(pattern, agreement())).toEqual({ refused: 'role-missing', role: 'operator' })
    const fromHost = { ...pattern, returns: [{ ...pattern.returns[0], payer: 'host' as const }] }
    expect(agreementFromPattern(fromHost, agreement())).toEqual({ refused: 'principal-missing' })
  })
})

describe('what siting is told', () => {
  it('is the version that stands on the day, and outside the term that none is in force', () => {
    const second = agreement({ version: 2, effectiveFrom: '2027-01-01', originCodes: ['441900', '440300'] })
    const told = (on: string) => agreementForSiting([agreement(), second], on)
    expect(told('2026-12-31')).toMatchObject({ inForce: true, originCodes: ['441900'] })
    expect(told('2027-01-01')).toMatchObject({ inForce: true, originCodes: ['441900', '440300'] })
    expect(told('2036-01-01')).toMatchObject({ inForce: false, to: '2035-12-31' })
  })
})
