import type { Token } from '../text/tokens.ts'
import { cueOf } from './figure-kind.ts'
import { clauseEnds, REACH } from './walk.ts'

const PASSED = new Set(['filler', 'bound', 'time'])

/** 投资5000, 用地40: the words that name an amount right before a bare number that ends its clause; else null. */
export function unitLacking(tokens: readonly Token[], figure: number): number | null {
  const { piece } = tokens[figure]!
  const next = tokens[figure + 1]
  if (piece.role !== 'figure' || piece.quantity.unit !== null || (next && !clauseEnds(next.piece))) return null
  let at = figure - 1
  while (at >= Math.max(0, figure - REACH) && PASSED.has(tokens[at]!.piece.role)) at -= 1
  const cue = at < 0 ? null : cueOf(tokens[at]!)
  const isAmount = typeof cue?.facts.money === 'string' || typeof cue?.facts.area === 'string'
  return isAmount ? at : null
}
