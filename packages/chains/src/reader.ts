import { buildCodeReader } from './codes.ts'
import { featuresOf } from './features.ts'
import { readFields } from './fields.ts'
import type { Finding } from './findings.ts'
import { emptyFolded, fold } from './fold.ts'
import { readName } from './names.ts'
import { phrasesOf } from './phrases.ts'
import { readPhrases } from './reading.ts'
import { tokenize } from './tokens.ts'
import type { ChainData, ChainInput } from './types.ts'
import { buildVocabulary } from './vocabulary.ts'
import type { Work } from './work.ts'

/** The reading before the learned weights: what training and the tests of counted work look at. */
export function createReader(data: ChainData) {
  const vocabulary = buildVocabulary(data.lexicon, data.codes)
  const readCode = buildCodeReader(data.codes)
  const chainIds = data.chains.chains.map(({ id }) => id)
  const folded = emptyFolded()
  const codeNames = new Map<string, Finding[]>()
  const findingsInName = (category: string): Finding[] => {
    const known = codeNames.get(category)
    if (known) return known
    const work: Work = { steps: 0 }
    const tokens = tokenize(fold(category, folded), vocabulary, work)
    const findings = readPhrases(phrasesOf(tokens, work), new Set(), work)
    codeNames.set(category, findings)
    return findings
  }
  return (input: ChainInput) => {
    const code = readCode(input.gbt4754)
    const codeName = code.finding.name ? findingsInName(code.finding.name) : []
    const work: Work = { steps: 0 }
    const names = readName(tokenize(fold(input.name, folded), vocabulary, work), folded)
    const isNameCut = folded.cut
    const fields = readFields(input, folded, vocabulary, new Set(names.flatMap(({ chainId }) => chainId ?? [])), work)
    const features = featuresOf(
      chainIds,
      fields.findings.map(({ finding }) => finding),
      names,
      code,
      codeName,
    )
    return {
      input,
      code,
      codeName,
      names,
      fields,
      features,
      steps: work.steps,
      cut: isNameCut || fields.cut,
    }
  }
}

export type Reading = ReturnType<ReturnType<typeof createReader>>
