import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import { type FactCase, type FactPrediction, factReader, predictFacts } from '../src/facts/cases.ts'
import { factMetrics } from '../src/facts/metrics.ts'

const rowsOf = async (file: string): Promise<FactCase[]> =>
  (await readFile(new URL(`../data/facts/${file}`, import.meta.url), 'utf8'))
    .trim()
    .split('\n')
    .map((line): FactCase => JSON.parse(line))

describe.each(['development.jsonl', 'apart.jsonl'])('the labelled texts of %s', (file) => {
  let rows: FactCase[] = []
  let predictions: FactPrediction[] = []
  beforeAll(async () => {
    rows = await rowsOf(file)
    const reader = await factReader()
    predictions = rows.map((row) => predictFacts(reader, row))
  })

  it('are read with no wrong amount in a hundred, and nine of ten found', () => {
    const { amountsAndAreas } = factMetrics(rows, predictions)
    expect(amountsAndAreas.precision).toBeGreaterThanOrEqual(0.99)
    expect(amountsAndAreas.recall).toBeGreaterThanOrEqual(0.9)
  })

  it('have spans that hold the figure that was labelled', () => {
    expect(factMetrics(rows, predictions).span).toBeGreaterThanOrEqual(0.99)
  })
})

describe('the score', () => {
  const given = (facts: FactPrediction['facts']): FactPrediction => ({
    id: 'a',
    facts,
    origin: null,
    wantsPlace: null,
    questions: [],
  })

  it('counts a wrong end as wrong and missed', () => {
    const row: FactCase = { id: 'a', text: '', facts: [{ fact: 'landMu', min: 30, max: 50 }] }
    const { amountsAndAreas } = factMetrics([row], [given([{ fact: 'landMu', min: 30 }])])
    expect(amountsAndAreas).toEqual({ labelled: 1, answered: 1, right: 0, precision: 0, recall: 0 })
  })

  it('counts a fact answered twice as wrong once', () => {
    const row: FactCase = { id: 'a', text: '', facts: [{ fact: 'jobs', value: 5 }] }
    const twice = { fact: 'jobs', value: 5 }
    expect(factMetrics([row], [given([twice, twice])]).all).toMatchObject({ right: 1, answered: 2, precision: 0.5 })
  })

  it('leaves out rows without labels', () => {
    expect(factMetrics([{ id: 'a', text: '' }], [given([{ fact: 'jobs', value: 5 }])]).texts).toBe(0)
  })
})
