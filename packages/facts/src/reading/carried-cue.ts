import type { Token } from '../text/tokens.ts'
import { cueOf, type Figure, figureOf, kindWith } from './figure-kind.ts'
import { clauseEnds, isTransparentLeft, REACH } from './walk.ts'

/**
 * The words of the clause before, for a figure that is all its own clause says: 租厂房就行,1万平米以内. Words that named a
 * figure there name another here only for another time: 去年产值1.8亿,今年预计2.2亿.
 */
export function carriedCue(
  tokens: readonly Token[],
  index: number,
  figure: Figure,
  taken: ReadonlySet<number>,
): number | null {
  if (figure.role !== 'figure') return null
  const next = tokens[index + 1]?.piece
  if (next && !clauseEnds(next) && next.role !== 'filler') return null
  let at = index - 1
  let hasTime = false
  for (; at >= Math.max(0, index - REACH) && isTransparentLeft(tokens[at]!.piece); at -= 1) {
    if (tokens[at]!.piece.role === 'time') hasTime = true
  }
  if (at < 0 || tokens[at]?.piece.role !== 'break') return null
  let hadTime = false
  let named: number | null = null
  let hadFigure = false
  for (at -= 1; at >= Math.max(0, index - 2 * REACH) && !clauseEnds(tokens[at]!.piece); at -= 1) {
    const token = tokens[at]!
    const cue = cueOf(token)
    if (named === null && cue && kindWith(figure, cue) !== null) named = at
    const other = figureOf(token)
    if (other?.role === 'figure' && other.quantity.unit?.kind !== 'other') hadFigure = true
    if (token.piece.role === 'time') hadTime = true
    if (token.piece.role === 'without') return null
  }
  if (named === null) return null
  if (!taken.has(named)) return hadFigure ? null : named
  return hasTime && hadTime ? named : null
}
