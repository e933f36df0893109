import type { Weights } from '../data.ts'
import { type Features, featureNames } from '../reading/features.ts'

export type Scored = { chainId: string | null; confidence: number }

/** Softmax over the weighted features; '' is none of the chains. Highest first, ties by id. */
export function buildScorer(weights: Weights): (table: ReadonlyMap<string, Features>) => Scored[] {
  const weighted = featureNames.map((name) => ({ name, weight: weights.features[name] ?? 0 }))
  return (table) => {
    const scored: Scored[] = []
    let top = Number.NEGATIVE_INFINITY
    for (const [id, features] of table) {
      let sum = weights.bias[id === '' ? 'none' : 'chain'] ?? 0
      for (const { name, weight } of weighted) sum += weight * features[name]
      const confidence = sum / weights.temperature
      if (confidence > top) top = confidence
      scored.push({ chainId: id === '' ? null : id, confidence })
    }
    let total = 0
    for (const one of scored) {
      one.confidence = Math.exp(one.confidence - top)
      total += one.confidence
    }
    for (const one of scored) one.confidence /= total
    return scored.sort((a, b) => b.confidence - a.confidence || ((a.chainId ?? '') < (b.chainId ?? '') ? -1 : 1))
  }
}
