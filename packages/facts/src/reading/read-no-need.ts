import { type Folded, originalSpan } from '../text/fold.ts'
import type { Token } from '../text/tokens.ts'
import { toldOutright } from './candidate.ts'
import { cueOf } from './figure-kind.ts'
import type { Readings } from './read-bindings.ts'
import { REACH } from './walk.ts'

const BETWEEN = new Set(['filler', 'need', 'time', 'and'])
const ENDS = new Set(['break', 'sentence', 'and', 'filler', 'close'])
const UNIT: Readonly<Record<string, string>> = { landMu: 'mu', workshopSquareMetres: 'm2' }

/**
 * 不需要用地, 土地不要, 不要土地和厂房, no need for land: a demand of zero. 没有厂房 is no such thing: it may be why one is
 * needed; 没有用地需求 is.
 */
export function readNoNeed(folded: Folded, tokens: readonly Token[], bound: ReadonlySet<number>, into: Readings): void {
  const add = (at: number, from: number, to: number): boolean => {
    const fact = cueOf(tokens[at]!)?.facts.area
    const unit = fact ? UNIT[fact] : undefined
    if (!fact || unit === undefined || bound.has(at)) return false
    into.candidates.push(toldOutright(fact, 0, originalSpan(folded, from, to), { unit, time: 'planned' }))
    return true
  }
  for (const [index, { piece, from, to }] of tokens.entries()) {
    if (piece.role !== 'without' && piece.role !== 'lacking') continue
    const before = tokens[index - 1]
    const isLast = ['break', 'sentence'].includes(tokens[index + 1]?.piece.role ?? 'sentence')
    if (piece.role === 'without' && before && isLast && add(index - 1, before.from, to)) continue
    for (let at = index + 1; at < Math.min(tokens.length, index + REACH); at += 1) {
      const token = tokens[at]!
      if (token.piece.role !== 'cue' && BETWEEN.has(token.piece.role)) continue
      if (!ENDS.has(tokens[at + 1]?.piece.role ?? 'sentence')) break
      if (piece.role === 'lacking' && !/需求$/.test(folded.text.slice(token.from, token.to))) break
      if (!add(at, from, token.to)) break
    }
  }
}
