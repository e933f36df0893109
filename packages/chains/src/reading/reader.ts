import type { ChainData } from '../data.ts'
import type { ChainInput } from '../input.ts'
import { tokenize } from '../lexicon/tokens.ts'
import { buildVocabulary } from '../lexicon/vocabulary.ts'
import { emptyFolded, fold } from '../text/fold.ts'
import type { Work } from '../text/work.ts'
import { featuresOf } from './features.ts'
import type { Finding } from './finding.ts'
import { phrasesOf } from './phrases.ts'
import { buildCodeReader } from './read-code.ts'
import { readFields } from './read-fields.ts'
import { readName } from './read-name.ts'
import { readPhrases } from './read-phrases.ts'

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
