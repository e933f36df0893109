import { buildAnswerer } from './answer.ts'
import { createReader } from './reader.ts'
import { buildScorer } from './scoring.ts'
import type { ChainAnswer, ChainData, ChainInput } from './types.ts'

/**
 * Prepares the data once (a tenth of a second) and returns the classifier: which chain an enterprise's words and
 * code belong to, and why. Never throws for what people can type; reads at most READ_LIMIT characters a field.
 */
export function createChainClassifier(data: ChainData): (input: ChainInput) => ChainAnswer {
  const read = createReader(data)
  const answer = buildAnswerer(data)
  const score = buildScorer(data.weights)
  return (input) => {
    const reading = read(input)
    return answer(reading, score(reading.features))
  }
}
