import { type Features, featureNames } from './features.ts'
import type { Weights } from './types.ts'

export type Scored = { chainId: string | null; confidence: number }

/** Softmax over the weighted features; '' is none of the chains. Highest first, ties by id. */
export function score(table: ReadonlyMap<string, Features>, weights: Weights): Scored[] {
  const scores = [...table].map(([id, features]) => {
    let sum = weights.bias[id === '' ? 'none' : 'chain'] ?? 0
    for (const name of featureNames) sum += (weights.features[name] ?? 0) * features[name]
    return { id, sum: sum / weights.temperature }
  })
  const top = scores.reduce((most, { sum }) => Math.max(most, sum), Number.NEGATIVE_INFINITY)
  const total = scores.reduce((all, { sum }) => all + Math.exp(sum - top), 0)
  return scores
    .map(({ id, sum }) => ({ chainId: id === '' ? null : id, confidence: Math.exp(sum - top) / total }))
    .sort((a, b) => b.confidence - a.confidence || ((a.chainId ?? '') < (b.chainId ?? '') ? -1 : 1))
}
