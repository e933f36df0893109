import { describe, expect, it } from 'vitest'
import { factFigures } from '../src/facts.ts'

describe('the benchmark of the reading of facts', () => {
  it('runs on few texts and gives a figure for each length', async () => {
    const figures = await factFigures({ runs: 1, texts: 200 })
    expect(figures.map(({ variant }) => variant)).toEqual(['as written', '200 characters'])
    for (const { value, ratio } of figures) {
      expect(value).toBeGreaterThan(0)
      expect(ratio).toBeGreaterThan(0)
    }
  })
})
