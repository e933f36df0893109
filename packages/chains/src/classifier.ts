import type { ChainAnswer, ChainData, ChainInput } from './types.ts'

/**
 * Prepares the data once (tens of milliseconds) and returns the classifier: which chain an enterprise's words and
 * code belong to, and why. Never throws for what people can type.
 */
export function createChainClassifier(data: ChainData): (input: ChainInput) => ChainAnswer {
  const versions = {
    chains: data.chains.version,
    codes: data.codes.version,
    lexicon: data.lexicon.version,
    weights: data.weights.version,
  }
  return (input) => ({
    verdict: 'review',
    primary: null,
    noneConfidence: 1,
    ranked: [{ chainId: null, confidence: 1, segment: null, segmentName: null, segmentPosition: null }],
    secondary: null,
    evidence: [],
    code: { given: input.gbt4754 ?? null, known: false, name: null, standard: null, mapped: null, agrees: null },
    needsReview: true,
    notes: ['no-evidence'],
    versions,
  })
}
