import { describe, expect, it } from 'vitest'
import {
  checkWeights,
  proposeSites,
  type ScoreItemId,
  type SitingLead,
  type SitingPark,
  type SitingWorld,
  scoreText,
  straightDistance,
} from '../src/index.ts'
import { lead, park, weights, workshop, world } from './support/examples.ts'

const itemOf = (
  item: ScoreItemId,
  over: { lead?: Partial<SitingLead>; park?: Partial<SitingPark>; world?: Partial<SitingWorld> },
) => {
  const [only] = proposeSites(lead(over.lead), world({ parks: [park(over.park)], ...over.world }))
  return only!.items.find((one) => one.item === item)!
}

describe('a score', () => {
  it('puts the park whose leading industry the lead names before one that only shares the chain', () => {
    const other = park({ id: 'P01', leadingIndustries: ['发制品'] })
    const [first] = proposeSites(lead(), world({ parks: [other, park()] }))
    expect(first?.parkId).toBe('P02')
    expect(first?.items.find(({ item }) => item === 'leading-industry')?.reason).toEqual({
      kind: 'industries',
      matches: [{ term: '打火机', industry: '打火机' }],
    })
  })

  it('shows what nobody can judge as open, with what must be told, and never as zero marks', () => {
    const item = itemOf('cost', {})
    expect(item).toMatchObject({ mark: null, points: 0, weight: 10, reason: { kind: 'unknown', missing: 'rent' } })
    expect(scoreText(item).zhHans).toBe('未知:厂房租金多少?')
    const [only] = proposeSites(lead(), world())
    expect(only).toMatchObject({ score: 30 + 12 + 0 + 0 + 5, open: 10 + 10 + 5 + 5 })
  })

  it('marks figures on a scale that can be done by hand', () => {
    const carriers = [
      workshop('K1', null, { rentFenPerSquareMetreMonth: 1200 }),
      workshop('K2', null, { rentFenPerSquareMetreMonth: 800 }),
    ]
    const cost = itemOf('cost', { world: { carriers } })
    // (2000 − 800) ÷ (2000 − 500) = 0.8
    expect(cost).toMatchObject({ mark: 80, points: 8 })
    expect(scoreText(cost).en).toBe('CNY 8/m²/month (nothing at CNY 20/m²/month, full at CNY 5/m²/month)')
    expect(itemOf('labour', { lead: { jobs: 200 }, park: { jobSeekers: 600 } })).toMatchObject({ mark: 50, points: 3 })
    expect(itemOf('service-level', { park: { acknowledgedInTimeBp: 4000 } })).toMatchObject({ mark: 0, points: 0 })
    expect(itemOf('distance', { world: { distance: () => 250 } })).toMatchObject({ mark: 100, points: 10 })
  })

  it('says what a figure is and where its scale ends', () => {
    const reasonOf = (...asked: Parameters<typeof itemOf>) => scoreText(itemOf(...asked)).zhHans
    expect(reasonOf('distance', { world: { distance: () => 517 } })).toBe('直线 517 公里(0 分:1500 公里;满分:300 公里)')
    expect(reasonOf('labour', { lead: { jobs: 200 }, park: { jobSeekers: 600 } })).toBe(
      '求职人数为用工的 300%(0 分:100%;满分:500%)',
    )
    expect(reasonOf('service-level', { park: { acknowledgedInTimeBp: 9250 } })).toBe(
      '按时响应 92.5%(0 分:50%;满分:100%)',
    )
    expect(reasonOf('chain-cluster', {})).toBe('第 1 位主导链(共 2 条)')
    expect(reasonOf('certainty', { park: { confidence: 'low' } })).toBe('资料待核')
  })

  it('says which of two facts of the lead or the park is missing', () => {
    expect(itemOf('labour', { park: { jobSeekers: 600 } }).reason).toEqual({ kind: 'unknown', missing: 'jobs' })
    expect(itemOf('labour', { lead: { jobs: 5 } }).reason).toEqual({ kind: 'unknown', missing: 'job-seekers' })
    expect(itemOf('gap-filled', { lead: { fillsGap: null } }).reason).toEqual({ kind: 'unknown', missing: 'gap' })
  })
})

describe('weights', () => {
  it('that do not sum to 100 are refused with the sum', () => {
    expect(checkWeights(weights)).toEqual([])
    const heavier = { ...weights, weights: { ...weights.weights, certainty: 6 } }
    expect(checkWeights(heavier).map(({ item, text }) => [item, text.en])).toEqual([
      [null, 'the weights must sum to 100, they sum to 101'],
    ])
  })

  it('without a scale where one is needed are refused', () => {
    const flat = { ...weights, scales: { ...weights.scales, cost: { worst: 5, best: 5 } } }
    expect(checkWeights(flat).map(({ item }) => item)).toEqual(['cost'])
  })
})

describe('a straight distance', () => {
  const between = straightDistance(
    new Map([
      ['440300', { latitude: 22.5, longitude: 114.1 }],
      ['310000', { latitude: 31.2, longitude: 121.5 }],
      ['430500', { latitude: 27.2, longitude: 111.5 }],
    ]),
  )

  it('is along the great circle, in whole kilometres, from the prefecture where a county has no position', () => {
    expect(between('440300', '430500')).toBe(585)
    expect(between('440305', '430582')).toBe(585)
    expect(between('310115', '430500')).toBe(1067)
  })

  it('is unknown where a position is', () => {
    expect(between('110000', '430500')).toBeNull()
  })
})
