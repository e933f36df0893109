import type { BenefitShare, CooperationAgreement, Part, PlanYear, ProjectPlan } from '../../src/index.ts'

export const context = { homeCode: '430500', chains: ['fashion-goods', 'smart-home'] }

export const parts = (origin: number, host: number): Part[] => [
  { party: 'dongguan', basisPoints: origin },
  { party: 'shaodong', basisPoints: host },
]

export const share = (
  kind: BenefitShare['kind'],
  from: number,
  to: number | null,
  attribution: BenefitShare['attribution'],
): BenefitShare => ({ kind, years: { from, to }, attribution })

const text = (name: string) => ({ zhHans: name, zhHant: name, en: name })

/** 东莞 and 邵东: 40 % of retained tax to the origin for five years, then all to the host; output counted on both sides. */
export const agreement = (over: Partial<CooperationAgreement> = {}): CooperationAgreement => ({
  id: 'A1',
  version: 1,
  effectiveFrom: '2026-01-01',
  kind: 'enclave',
  name: text('莞邵产业园'),
  parties: [
    { id: 'dongguan', name: text('东莞市'), role: 'origin', divisionCode: '441900' },
    { id: 'shaodong', name: text('邵东市'), role: 'host', divisionCode: '430582' },
  ],
  mode: 'managed-jointly',
  term: { from: '2026-01-01', to: '2035-12-31' },
  originCodes: ['441900'],
  chains: ['fashion-goods'],
  boundaries: [{ parkId: 'P02', divisionCode: '430582', areaMu: 500 }],
  managedBy: ['dongguan', 'shaodong'],
  costs: [{ kind: 'infrastructure', parts: parts(3000, 7000) }],
  yearsFrom: 'term',
  shares: [
    share('tax', 1, 5, { how: 'split', parts: parts(4000, 6000) }),
    share('tax', 6, null, { how: 'sole', parts: [{ party: 'shaodong', basisPoints: 10_000 }] }),
    share('output', 1, null, { how: 'both', parts: parts(10_000, 10_000) }),
  ],
  ...over,
})

const planYear = (over: Partial<PlanYear> = {}): PlanYear => ({
  taxes: {},
  costs: {},
  profit: 0,
  output: 0,
  investment: 0,
  energy: 0,
  ...over,
})

export const plan = (years: readonly Partial<PlanYear>[], before: ProjectPlan['before'] = {}): ProjectPlan => ({
  projectId: 'J1',
  before,
  years: years.map(planYear),
})
