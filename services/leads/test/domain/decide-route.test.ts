import { loadReferenceData } from '@lianqiao/reference-data'
import { describe, expect, it } from 'vitest'
import { decideRoute, type RoutingFacts } from '../../src/domain/decide-route.ts'

const data = await loadReferenceData()
const nothing: RoutingFacts = { chain: null, park: null, investmentFen: null, originCode: null }
const route = (facts: Partial<RoutingFacts>) => decideRoute(data.routing, data.divisionTree, { ...nothing, ...facts })
const joined = (facts: Partial<RoutingFacts>) => route(facts).joined.map(({ bureau }) => bureau)

describe('routing', () => {
  it('sends a chain that a confirmed park names to the park itself', () => {
    expect(route({ chain: 'circular-economy', park: 'P03' })).toMatchObject({ bureau: 'park-P03', row: 'P03-own' })
  })

  it('sends another chain at that park to the county, and at the city-level park to the city', () => {
    expect(route({ chain: 'internet', park: 'P03' }).bureau).toBe('county-430522')
    expect(route({ chain: 'internet', park: 'P01' }).bureau).toBe('city')
  })

  it('sends what is proposed to a park of inferred existence to the county', () => {
    expect(route({ chain: 'equipment-manufacturing', park: 'P11' }).bureau).toBe('county-430503')
  })

  it('sends a lead without chain or park to the review desk', () => {
    expect(route({ park: 'P03' })).toMatchObject({ bureau: 'desk', row: 'unclassified' })
    expect(route({ chain: 'internet' })).toMatchObject({ bureau: 'desk', row: 'no-park' })
  })

  it('adds the city from exactly 5 亿 on', () => {
    const park = { chain: 'circular-economy', park: 'P03' }
    expect(joined({ ...park, investmentFen: 50_000_000_000n })).toEqual(['city'])
    expect(joined({ ...park, investmentFen: 49_999_999_999n })).toEqual([])
    expect(joined(park)).toEqual([])
  })

  it('adds the station for leads from Hong Kong and Macao only', () => {
    expect(joined({ originCode: '810000' })).toEqual(['station-hk-macao'])
    expect(joined({ originCode: '820000' })).toEqual(['station-hk-macao'])
    expect(joined({ originCode: '440300' })).toEqual([])
  })

  it('does not let a bureau join itself', () => {
    expect(joined({ chain: 'internet', park: 'P01', investmentFen: 60_000_000_000n })).toEqual([])
  })
})
