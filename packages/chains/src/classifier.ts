import { buildAnswerer } from './answer/answer.ts'
import type { ChainAnswer } from './answer/chain-answer.ts'
import { buildScorer } from './answer/scoring.ts'
import type { ChainData } from './data.ts'
import type { ChainInput } from './input.ts'
import { createReader } from './reading/reader.ts'

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
