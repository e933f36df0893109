import { describe, expect, it } from 'vitest'
import { measure } from '../src/chains/metrics.ts'

const answered = (label: string, answer: string, confidence = 0.9, tricky = false, review = false) => ({
  label,
  answer,
  confidence,
  tricky,
  review,
})

describe('the figures', () => {
  const four = [
    answered('internet', 'internet', 0.95, true),
    answered('internet', 'none', 0.55, true, true),
    answered('none', 'none', 0.95),
    answered('fashion-goods', 'fashion-goods', 0.95),
  ]
  const metrics = measure(four, ['internet', 'fashion-goods', 'smart-home', 'none'])

  it('are those of a count by hand', () => {
    expect(metrics.accuracy).toBe(0.75)
    expect(metrics.perChain.internet).toEqual({ precision: 1, recall: 0.5, f1: 2 / 3, cases: 2 })
    expect(metrics.none).toEqual({ precision: 0.5, recall: 1 })
    expect(metrics.tricky).toEqual({ cases: 2, accuracy: 0.5 })
    expect(metrics.confusion).toEqual({
      internet: { internet: 1, none: 1 },
      none: { none: 1 },
      'fashion-goods': { 'fashion-goods': 1 },
    })
    expect(metrics.review).toBe(0.25)
    expect(metrics.accuracyWithoutReview).toBe(1)
  })

  it('take the macro mean over the classes that the labels name, and no others', () => {
    expect(metrics.macroF1).toBeCloseTo((2 / 3 + 2 / 3 + 1) / 3, 12)
  })

  it('measure calibration as the mean distance of confidence and hits, bin by bin', () => {
    expect(metrics.calibrationError).toBeCloseTo((3 * 0.05 + 0.55) / 4, 12)
  })
})
