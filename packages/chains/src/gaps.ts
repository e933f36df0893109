import type { Reading } from './reader.ts'
import type { ChainGap, ChainList } from './types.ts'

/**
 * Prepares the look-up: the known gap of the city that what is made here would fill; null where none is. A word fills
 * a gap that it ends with (立式空调); one that is only guessed fills none.
 */
export function buildGapReader(list: ChainList): (chainId: string, reading: Reading) => ChainGap | null {
  const gaps = new Map(list.chains.map((chain) => [chain.id, chain.gaps]))
  // One entry a word of the lexicon and chain at most: guesses are not kept.
  const known = new Map<string, ChainGap | null>()
  const gapOf = (chainId: string, text: string): ChainGap | null => {
    const key = `${chainId} ${text}`
    const found = known.get(key)
    if (found !== undefined) return found
    const gap = gaps.get(chainId)?.find(({ terms }) => terms.some((term) => text.endsWith(term))) ?? null
    known.set(key, gap)
    return gap
  }
  return (chainId, reading) => {
    for (const { finding } of reading.fields.findings) {
      const { term } = finding.word.token
      if ((finding.role !== 'makes' && finding.role !== 'does') || term.guessed) continue
      const gap = gapOf(chainId, term.text)
      if (gap) return gap
    }
    return null
  }
}
