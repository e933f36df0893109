import type { Reading } from './reader.ts'
import type { ChainGap, ChainList } from './types.ts'

/** The known gap of the city that what is made here would fill; null where none is. */
export function gapFilled(list: ChainList, chainId: string, reading: Reading): ChainGap | null {
  const gaps = list.chains.find(({ id }) => id === chainId)?.gaps ?? []
  const made = reading.fields.findings.filter(({ finding }) => finding.role === 'makes' || finding.role === 'does')
  for (const { finding } of made) {
    const gap = gaps.find(({ terms }) => terms.some((term) => finding.word.token.term.text.endsWith(term)))
    if (gap) return gap
  }
  return null
}
