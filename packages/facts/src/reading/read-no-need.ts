import { type Folded, originalSpan } from '../text/fold.ts'
import type { Token } from '../text/tokens.ts'
import { toldOutright } from './candidate.ts'
import { cueOf } from './figure-kind.ts'
import type { Readings } from './read-bindings.ts'

const BETWEEN = new Set(['filler', 'need', 'time', 'and'])
const ENDS = new Set(['break', 'sentence', 'and', 'filler', 'close'])
const UNIT: Readonly<Record<string, string>> = { landMu: 'mu', workshopSquareMetres: 'm2' }

/**
 * 不需要用地, 不要土地和厂房, no need for land: a demand of zero. 没有厂房 is no such thing: it may be why one is needed;
 * 没有用地需求 is.
 */
export function readNoNeed(folded: Folded, tokens: readonly Token[], bound: ReadonlySet<number>, into: Readings): void {
  for (const [index, { piece, from }] of tokens.entries()) {
    if (piece.role !== 'without' && piece.role !== 'lacking') continue
    for (let at = index + 1; at < tokens.length; at += 1) {
      const token = tokens[at]!
      const fact = cueOf(token)?.facts.area
      if (!fact && BETWEEN.has(token.piece.role)) continue
      const unit = fact ? UNIT[fact] : undefined
      const next = tokens[at + 1]?.piece.role ?? 'sentence'
      if (!fact || unit === undefined || bound.has(at) || !ENDS.has(next)) break
      if (piece.role === 'lacking' && !/需求$/.test(folded.text.slice(token.from, token.to))) break
      const span = originalSpan(folded, from, token.to)
      into.candidates.push(toldOutright(fact, 0, span, { unit, time: 'planned' }))
    }
  }
}
