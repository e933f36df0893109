import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkScorecard, type Judgement, type Scorecard, type ScorecardItem, scoreAdmission } from '../src/index.ts'

const label = { zhHans: '项', zhHant: '項', en: 'item' }
const item = (id: string, over: Partial<ScorecardItem>): ScorecardItem => ({
  id,
  label,
  unit: label,
  weight: 50,
  worst: 0,
  best: 100,
  veto: null,
  source: 'test',
  ...over,
})

const scorecard: Scorecard = {
  id: 'default',
  version: 'test',
  passMark: 60,
  items: [
    item('investment-intensity', { weight: 40, worst: 100, best: 300, veto: 100 }),
    item('tax-per-mu', { weight: 40, worst: 5, best: 20 }),
    item('energy-intensity', { weight: 20, worst: 1, best: 0.2, veto: 1 }),
  ],
}

const judged = (item: string, value: number): Judgement => ({
  item,
  value,
  source: '可研报告',
  judgedBy: 'officer-1',
  judgedOn: '2026-11-26',
})

const all = (intensity: number, tax: number, energy: number) => [
  judged('investment-intensity', intensity),
  judged('tax-per-mu', tax),
  judged('energy-intensity', energy),
]

describe('an admission scorecard', () => {
  it('can be added up by hand, and says who judged each item from what', () => {
    const result = scoreAdmission(scorecard, all(250, 14, 0.4))
    // (250 − 100) ÷ 200 = 75 % of 40; (14 − 5) ÷ 15 = 60 % of 40; (1 − 0.4) ÷ 0.8 = 75 % of 20
    expect(result.items.map(({ mark, points }) => [mark, points])).toEqual([
      [75, 30],
      [60, 24],
      [75, 15],
    ])
    expect(result).toMatchObject({ total: 69, open: 0, verdict: 'admitted', ask: [] })
    expect(result.items[0]?.judgement).toMatchObject({ source: '可研报告', judgedBy: 'officer-1' })
  })

  it('refuses on a veto whatever the total, and says by how much', () => {
    const result = scoreAdmission(scorecard, all(300, 20, 1.1))
    expect(result).toMatchObject({ total: 80, verdict: 'refused' })
    expect(result.items[2]).toMatchObject({ veto: 'failed', shortBy: 0.1 })
    expect(scoreAdmission(scorecard, all(99, 20, 0.2)).items[0]).toMatchObject({ veto: 'failed', shortBy: 1 })
  })

  it('is unknown while an item may still decide, refused when the rest cannot reach the mark', () => {
    expect(scoreAdmission(scorecard, all(250, 14, 0.4).slice(0, 2))).toMatchObject({
      verdict: 'unknown',
      total: 54,
      open: 20,
      ask: ['energy-intensity'],
    })
    expect(scoreAdmission(scorecard, all(110, 5, 0.4).slice(0, 2))).toMatchObject({ verdict: 'refused', total: 2 })
  })

  it('keeps its verdict when what was open is judged', () => {
    const values = fc.tuple(
      fc.integer({ min: 50, max: 400 }),
      fc.integer({ min: 0, max: 30 }),
      fc.integer({ min: 0, max: 3 }),
    )
    fc.assert(
      fc.property(values, fc.subarray([0, 1, 2]), ([intensity, tax, energy], told) => {
        const everything = all(intensity, tax, energy)
        const before = scoreAdmission(
          scorecard,
          told.map((at) => everything[at]!),
        )
        const after = scoreAdmission(scorecard, everything)
        expect(after.verdict).not.toBe('unknown')
        if (before.verdict !== 'unknown') expect(after.verdict).toBe(before.verdict)
        expect(after.total).toBeGreaterThanOrEqual(before.total)
        expect(after.total).toBeLessThanOrEqual(before.total + before.open)
        expect(before.total).toBe(before.items.reduce((sum, { points }) => sum + points, 0))
      }),
    )
  })

  it('that does not add up is refused with place and sum', () => {
    expect(checkScorecard(scorecard)).toEqual([])
    const wrong = {
      ...scorecard,
      passMark: 120,
      items: [...scorecard.items, item('tax-per-mu', { weight: 5, best: 0 })],
    }
    expect(checkScorecard(wrong).map(({ pointer, text }) => [pointer, text.en])).toEqual([
      ['/items', 'the weights must sum to 100, they sum to 105'],
      ['/passMark', 'the pass mark must lie from 0 to 100, it is 120'],
      ['/items/3/id', 'tax-per-mu appears twice'],
      ['/items/3/best', 'both ends of the scale are the same'],
    ])
  })
})
