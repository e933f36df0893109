import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  bestSite,
  checkWeights,
  proposeSites,
  type SitingLead,
  type SitingPark,
  type SitingWeights,
} from '../src/index.ts'

const weights: SitingWeights = {
  version: 'test',
  weights: { 'chain-cluster': 40, 'leading-industry': 30, 'gap-filled': 10, 'origin-agreement': 10, certainty: 10 },
}
const park = (over: Partial<SitingPark>): SitingPark => ({
  id: 'P02',
  name: '邵东经济开发区',
  divisionCode: '430582',
  chains: ['fashion-goods', 'equipment-manufacturing'],
  leadingIndustries: ['小五金', '打火机', '皮具箱包服装'],
  confidence: 'high',
  freeLandMu: null,
  freeWorkshopSquareMetres: null,
  agreementOrigins: [],
  ...over,
})
const lead = (over: Partial<SitingLead>): SitingLead => ({
  chainId: 'fashion-goods',
  fillsGap: false,
  originCode: '441900',
  productTerms: ['打火机'],
  ...over,
})

describe('proposing parks', () => {
  it('puts the park whose leading industry the lead names before one that only shares the chain', () => {
    const other = park({ id: 'P01', leadingIndustries: ['发制品'] })
    const [first] = proposeSites(lead({}), [other, park({})], weights)
    expect(first?.parkId).toBe('P02')
    expect(first?.items.find(({ item }) => item === 'leading-industry')?.reason).toEqual({
      kind: 'industries',
      matches: [{ term: '打火机', industry: '打火机' }],
    })
  })

  it('rules out a park that does not admit the chain', () => {
    const [only] = proposeSites(lead({ chainId: 'circular-economy' }), [park({})], weights)
    expect(only?.verdict).toBe('does-not-fit')
    expect(bestSite(lead({ chainId: 'circular-economy' }), [only!])).toBeNull()
  })

  it('says unknown where nobody has told how much land is free, and how much is missing where somebody has', () => {
    const verdictOf = (freeLandMu: number | null) =>
      proposeSites(lead({ landMu: 20, workshopSquareMetres: 0 }), [park({ freeLandMu })], weights)[0]
    expect(verdictOf(null)?.verdict).toBe('unknown')
    expect(verdictOf(20)?.verdict).toBe('fits')
    expect(verdictOf(19)?.conditions.find(({ condition }) => condition === 'land')).toMatchObject({
      verdict: 'failed',
      shortBy: 1,
    })
  })

  it('proposes no park for a lead without a chain', () => {
    const unclassified = lead({ chainId: null })
    expect(bestSite(unclassified, proposeSites(unclassified, [park({})], weights))).toBeNull()
  })

  it('prefers the park with an agreement with the origin, other things being equal', () => {
    const plain = park({ id: 'P01' })
    const agreed = park({ id: 'P09', agreementOrigins: ['441900'] })
    expect(proposeSites(lead({}), [plain, agreed], weights)[0]?.parkId).toBe('P09')
  })

  it('always gives a score that is the sum of its points, from 0 to 100, in an order that does not depend on the input order', () => {
    const anyPark = fc.record({
      id: fc.stringMatching(/^P\d\d$/),
      chains: fc.subarray(['fashion-goods', 'internet', 'smart-home']),
      leadingIndustries: fc.subarray(['打火机', '小五金', '箱包']),
      confidence: fc.constantFrom('high', 'medium', 'low'),
      freeLandMu: fc.option(fc.nat(100)),
    })
    fc.assert(
      fc.property(fc.uniqueArray(anyPark, { selector: ({ id }) => id }), fc.option(fc.nat(100)), (parks, landMu) => {
        const all = parks.map((over) => park(over as Partial<SitingPark>))
        const proposals = proposeSites(lead({ landMu }), all, weights)
        for (const { score, items } of proposals) {
          expect(score).toBe(items.reduce((sum, { points }) => sum + points, 0))
          expect(score).toBeGreaterThanOrEqual(0)
          expect(score).toBeLessThanOrEqual(100)
        }
        expect(proposeSites(lead({ landMu }), all.toReversed(), weights)).toEqual(proposals)
      }),
    )
  })

  it('refuses weights that do not sum to 100, with the sum', () => {
    expect(checkWeights(weights)).toEqual([])
    expect(checkWeights({ ...weights, weights: { ...weights.weights, certainty: 11 } })).toEqual([
      'the weights sum to 101, not 100',
    ])
  })
})
