import type { NameVote } from './features.ts'
import type { Token } from './tokens.ts'
import type { Sense } from './vocabulary.ts'

export type NameFinding = NameVote & { token: Token; topic: string | null }

/** The last trade word of a company's name says what it does; words before it are mostly brand or modifier. */
export function readName(tokens: readonly Token[]): NameFinding[] {
  const words = tokens.flatMap((token) => {
    const sense = senseInName(token)
    return sense ? [{ token, sense }] : []
  })
  return words.map(({ token, sense }, index) => ({
    token,
    chainId: sense.chainId,
    topic: sense.topic,
    weight: sense.weight * (index === words.length - 1 ? 1 : 0.3),
  }))
}

function senseInName({ term }: Token): Sense | null {
  if (term.name) return term.name
  if (term.marker || term.plain) return null
  return term.activity ?? term.product ?? (term.head ? { ...term.head, weight: term.head.weight * 0.7 } : null)
}
