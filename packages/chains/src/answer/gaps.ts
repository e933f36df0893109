import type { ChainGap, ChainList } from '../data.ts'
import type { Term } from '../lexicon/vocabulary.ts'
import type { Finding } from '../reading/finding.ts'
import type { Reading } from '../reading/reader.ts'

/**
 * Prepares the look-up: the known gap of the city that what is made here would fill; null where none is. A word fills
 * a gap that it ends with (立式空调); one that is only guessed fills none.
 */
export function buildGapReader(list: ChainList): (chainId: string, reading: Reading) => ChainGap | null {
  const ofChain = new Map(
    list.chains.map(({ id, gaps }) => [id, { gaps, known: new WeakMap<Term, ChainGap | null>() }]),
  )
  return (chainId, { fields }) => {
    const { gaps, known } = ofChain.get(chainId)!
    for (const { finding } of fields.findings) {
      const { term } = finding.word.token
      if (finding.chainId !== chainId || term.guessed || !isMade(finding)) continue
      let gap = known.get(term)
      if (gap === undefined) {
        gap = gaps.find(({ terms }) => terms.some((ending) => term.text.endsWith(ending))) ?? null
        known.set(term, gap)
      }
      if (gap) return gap
    }
    return null
  }
}

const isMade = ({ role }: Finding): boolean => role === 'makes' || role === 'does'
