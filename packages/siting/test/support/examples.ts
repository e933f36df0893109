import type { SitingCarrier, SitingLead, SitingPark, SitingWeights, SitingWorld } from '../../src/index.ts'

export const weights: SitingWeights = {
  version: 'test',
  weights: {
    'chain-cluster': 30,
    'leading-industry': 15,
    'gap-filled': 10,
    'origin-agreement': 10,
    cost: 10,
    distance: 10,
    labour: 5,
    'service-level': 5,
    certainty: 5,
  },
  scales: {
    cost: { worst: 2000, best: 500 },
    distance: { worst: 1500, best: 300 },
    labour: { worst: 100, best: 500 },
    'service-level': { worst: 5000, best: 10000 },
  },
}

export const park = (over: Partial<SitingPark> = {}): SitingPark => ({
  id: 'P02',
  name: '邵东经济开发区',
  divisionCode: '430582',
  chains: ['fashion-goods', 'equipment-manufacturing'],
  leadingIndustries: ['小五金', '打火机', '皮具箱包服装'],
  confidence: 'high',
  agreement: null,
  carriersComplete: true,
  jobSeekers: null,
  acknowledgedInTimeBp: null,
  ...over,
})

export const plot = (id: string, free: number | null, over: Partial<SitingCarrier> = {}): SitingCarrier => ({
  id,
  parkId: 'P02',
  kind: 'land',
  free,
  chains: null,
  facts: {},
  ...over,
})

export const workshop = (id: string, free: number | null, over: Partial<SitingCarrier> = {}): SitingCarrier => ({
  ...plot(id, free, over),
  kind: 'workshop',
})

/** Needs nothing but what is given: every other requirement is known not to be needed. */
export const nothingElse = {
  landMu: 0,
  workshopSquareMetres: 0,
  powerKva: 0,
  gasCubicMetresPerDay: 0,
  steamTonnesPerHour: 0,
  sewageTonnesPerDay: 0,
  codTonnesPerYear: 0,
  ammoniaTonnesPerYear: 0,
  nitrogenOxidesTonnesPerYear: 0,
  vocTonnesPerYear: 0,
  floorLoadKgPerSquareMetre: 0,
  clearHeightMetres: 0,
  hazardClass: 'E',
  needsBonded: false,
  needsPort: false,
} as const

export const lead = (over: Partial<SitingLead> = {}): SitingLead => ({
  chainId: 'fashion-goods',
  fillsGap: false,
  originCode: '441900',
  productTerms: ['打火机'],
  needs: nothingElse,
  ...over,
})

export const world = (over: Partial<SitingWorld> = {}): SitingWorld => ({
  parks: [park()],
  carriers: [],
  weights,
  distance: () => null,
  ...over,
})
