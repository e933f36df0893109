import type { ChainInput } from '../input.ts'
import { tokenize } from '../lexicon/tokens.ts'
import type { Vocabulary } from '../lexicon/vocabulary.ts'
import { type Folded, fold } from '../text/fold.ts'
import type { Work } from '../text/work.ts'
import type { Finding } from './finding.ts'
import { guessUnread } from './guess-unread.ts'
import { phrasesOf } from './phrases.ts'
import { readPhrases } from './read-phrases.ts'

/** A finding with its place in the original string. */
export type Placed = { finding: Finding; field: 'text' | 'products'; productIndex?: number; start: number; end: number }

export type FieldsRead = { findings: Placed[]; cut: boolean }

/** At most this many products are read. */
const PRODUCT_LIMIT = 50

/** Reads the text, and each product as a text of its own. */
export function readFields(
  input: ChainInput,
  folded: Folded,
  vocabulary: Vocabulary,
  namedChains: ReadonlySet<string>,
  work: Work,
): FieldsRead {
  const products = (input.products ?? []).slice(0, PRODUCT_LIMIT)
  const sources = [
    { field: 'text' as const, text: input.text, productIndex: undefined },
    ...products.map((text, productIndex) => ({ field: 'products' as const, text, productIndex })),
  ]
  const read: FieldsRead = { findings: [], cut: false }
  let phraseOffset = 0
  for (const { text, field, productIndex } of sources) {
    const tokens = tokenize(fold(text, folded), vocabulary, work)
    const phrases = phrasesOf(guessUnread(folded, tokens, vocabulary.like, work), work)
    for (const finding of readPhrases(phrases, namedChains, work)) {
      const { start, end } = finding.word.token
      finding.phrase += phraseOffset
      read.findings.push({ finding, field, productIndex, start: folded.at[start]!, end: folded.at[end - 1]! + 1 })
    }
    phraseOffset += phrases.length
    read.cut ||= folded.cut
  }
  return read
}
