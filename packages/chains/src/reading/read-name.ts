import type { Token } from '../lexicon/tokens.ts'
import type { Sense } from '../lexicon/vocabulary.ts'
import type { Folded } from '../text/fold.ts'
import type { NameVote } from './features.ts'

/** A vote with its place in the name as it was written. */
export type NameFinding = NameVote & { token: Token; topic: string | null; start: number; end: number }

/** The last trade word of a company's name says what it does; words before it are mostly brand or modifier. */
export function readName(tokens: readonly Token[], { at }: Folded): NameFinding[] {
  const words = tokens.flatMap((token) => {
    const sense = senseInName(token)
    return sense ? [{ token, sense }] : []
  })
  return words.map(({ token, sense }, index) => ({
    token,
    chainId: sense.chainId,
    topic: sense.topic,
    start: at[token.start]!,
    end: at[token.end - 1]! + 1,
    weight: sense.weight * (index === words.length - 1 ? 1 : 0.3),
  }))
}

function senseInName({ term }: Token): Sense | null {
  if (term.name) return term.name
  if (term.marker || term.plain) return null
  return term.activity ?? term.product ?? (term.head ? { ...term.head, weight: term.head.weight * 0.7 } : null)
}
