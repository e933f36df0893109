import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { crossesItself, type Outline, outlineMu, outlinesOverlap } from '../../src/domain/outline.ts'

/** Tenths of a thousandth of a degree: about ten metres. */
const STEP = 0.0001
type Box = { west: number; south: number; width: number; height: number }
const box = fc.record({
  west: fc.integer({ min: 0, max: 40 }),
  south: fc.integer({ min: 0, max: 40 }),
  width: fc.integer({ min: 1, max: 30 }),
  height: fc.integer({ min: 1, max: 30 }),
})
const corners = ({ west, south, width, height }: Box): Outline =>
  [
    [west, south],
    [west + width, south],
    [west + width, south + height],
    [west, south + height],
  ].map(([x, y]) => [111 + (x as number) * STEP, 27 + (y as number) * STEP] as const)

describe('the outlines of two plots', () => {
  it('share ground exactly where their boxes do, a common border being none', () => {
    fc.assert(
      fc.property(box, box, (a, b) => {
        const share = (from: number, length: number, other: number, otherLength: number) =>
          Math.min(from + length, other + otherLength) > Math.max(from, other)
        const expected = share(a.west, a.width, b.west, b.width) && share(a.south, a.height, b.south, b.height)
        expect(outlinesOverlap(corners(a), corners(b))).toBe(expected)
        expect(outlinesOverlap(corners(b), corners(a).toReversed())).toBe(expected)
      }),
      { numRuns: 2_000 },
    )
  })

  it('share ground where one lies within the other, and not where it lies in a bend of it', () => {
    const bend: Outline = [
      [111, 27],
      [111.003, 27],
      [111.003, 27.001],
      [111.001, 27.001],
      [111.001, 27.003],
      [111, 27.003],
    ]
    const within = corners({ west: 2, south: 2, width: 5, height: 5 })
    const beside = corners({ west: 10, south: 10, width: 20, height: 20 })
    expect(outlinesOverlap(bend, within)).toBe(true)
    expect(outlinesOverlap(bend, beside)).toBe(false)
  })
})

describe('one outline', () => {
  it('measures what its sides say, within half a percent', () => {
    fc.assert(
      fc.property(box, (one) => {
        const metres = one.width * STEP * 111_320 * Math.cos((27 * Math.PI) / 180) * one.height * STEP * 111_320
        expect(outlineMu(corners(one)) / (metres / (2000 / 3))).toBeCloseTo(1, 2)
      }),
    )
  })

  it('is refused where its corners are not in order', () => {
    const square = corners({ west: 0, south: 0, width: 10, height: 10 })
    expect(crossesItself(square)).toBe(false)
    expect(crossesItself([square[0]!, square[2]!, square[1]!, square[3]!])).toBe(true)
  })
})
