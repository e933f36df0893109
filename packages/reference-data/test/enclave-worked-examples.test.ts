import {
  type AgreementFrame,
  agreementFromPattern,
  type CooperationAgreement,
  checkAgreement,
  compareAgreements,
  type PartyYear,
  type ProjectPlan,
  type Simulation,
  simulate,
} from '@lianqiao/enclaves'
import { describe, expect, it } from 'vitest'
import { data } from './support/data.ts'
import { fenOf, workedTable, yuanOf } from './support/worked-tables.ts'

const text = (name: string) => ({ zhHans: name, zhHant: name, en: name })

const frame: AgreementFrame = {
  id: 'worked',
  version: 1,
  effectiveFrom: '2024-01-01',
  kind: 'enclave',
  name: text('worked example'),
  parties: [
    { id: 'origin', name: text('飞出地'), role: 'origin', divisionCode: '310117' },
    { id: 'host', name: text('飞入地'), role: 'host', divisionCode: '341500' },
  ],
  term: { from: '2024-01-01', to: '2033-12-31' },
  originCodes: ['310117'],
  chains: null,
  boundaries: [{ parkId: 'X01', divisionCode: '341502', areaMu: 22_500 }],
}

/** What the page assumes where a source gives no cost shares. */
const assumed: CooperationAgreement['costs'] = [
  {
    kind: 'infrastructure',
    parts: [
      { party: 'origin', basisPoints: 4000 },
      { party: 'host', basisPoints: 6000 },
    ],
  },
]
const incentives: CooperationAgreement['costs'] = [
  { kind: 'incentives', parts: [{ party: 'host', basisPoints: 10_000 }] },
]

function agreementBy(patternId: string): CooperationAgreement {
  const pattern = data.agreementPatterns.rows.find(({ id }) => id === patternId)!
  const draft = agreementFromPattern(pattern, { ...frame, id: patternId, principal: fenOf('4,800,000.00') })
  if ('refused' in draft) throw new Error(draft.refused)
  const agreement = { ...draft, costs: [...(draft.costs.length > 0 ? draft.costs : assumed), ...incentives] }
  expect(checkAgreement(agreement, { homeCode: '341500', chains: [] })).toEqual([])
  return agreement
}

function simulated(patternId: string): { agreement: CooperationAgreement; simulation: Simulation } {
  const agreement = agreementBy(patternId)
  const sharesProfit = agreement.shares.some(({ kind }) => kind === 'profit')
  const plan: ProjectPlan = {
    projectId: 'example',
    before: { infrastructure: fenOf('12,000,000.00') },
    years: workedTable('plan').map(([, vat, incomeTax, incentive, profit, output]) => ({
      taxes: { vat: fenOf(vat!), 'enterprise-income-tax': fenOf(incomeTax!) },
      costs: { incentives: fenOf(incentive!) },
      profit: sharesProfit ? fenOf(profit!) : 0,
      output: fenOf(output!),
      investment: 0,
      energy: 0,
    })),
  }
  const retention = data.taxRetention.rows.map(({ id, retainedBp }) => ({ tax: id, retainedBp }))
  const simulation = simulate(agreement, plan, { retention, discountBp: 500, firstAgreementYear: 1 })
  if ('refused' in simulation) throw new Error(simulation.refused)
  return { agreement, simulation }
}

/** The page's table of a case as the simulation has it. */
function tableOf({ parties, retained }: Simulation, columns: readonly (keyof PartyYear)[]): string[][] {
  return parties[0]!.years.map(({ year }, at) => [
    String(year),
    yuanOf(retained[at - 1]?.retained ?? 0),
    ...columns.flatMap((column) => parties.map(({ years }) => yuanOf(years[at]![column]))),
  ])
}

const sums = ['costs', 'net', 'cumulative', 'cumulativePresentValue'] as const
const yearOr = (year: number | null) => (year === null ? '—' : String(year))

describe('the worked examples of the page', () => {
  it('for 松江–六安 are what the simulation says, year by year', () => {
    const { simulation } = simulated('songjiang-luan')
    expect(tableOf(simulation, ['tax', ...sums])).toEqual(workedTable('songjiang-luan'))
    const output = simulation.counted.filter(({ kind }) => kind === 'output')
    expect(
      output.map(({ year, occurred, byParty }) => [
        String(year),
        yuanOf(occurred),
        yuanOf(byParty.origin ?? 0),
        yuanOf(byParty.host!),
      ]),
    ).toEqual(workedTable('songjiang-luan statistics'))
  })

  it('for 漕河泾–海宁 are what the simulation says, year by year', () => {
    const { simulation } = simulated('caohejing-haining')
    expect(tableOf(simulation, ['tax', 'profit', ...sums])).toEqual(workedTable('caohejing-haining'))
  })

  it('stand side by side as the comparison has them, every pattern once', () => {
    const { rows, years } = compareAgreements(data.agreementPatterns.rows.map(({ id }) => simulated(id)))
    expect(years).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    const sideBySide = data.agreementPatterns.rows.map(({ id }) => [
      id,
      ...rows
        .filter(({ agreementId }) => agreementId === id)
        .flatMap(({ total, breakEvenYear, presentValue, discountedBreakEvenYear }) => [
          yuanOf(total),
          yearOr(breakEvenYear),
          yuanOf(presentValue),
          yearOr(discountedBreakEvenYear),
        ]),
    ])
    expect(sideBySide).toEqual(workedTable('comparison'))
  })
})
