import type { Piece, Token } from '../text/tokens.ts'

const LEFT: ReadonlySet<Piece['role']> = new Set([
  'filler',
  'own',
  'time',
  'need',
  'bound',
  'currency',
  'whole',
  'phase',
  'place',
  'severalYears',
  'monthly',
  'revised',
  'earlier',
  'open',
  'day',
  'not',
])
const RIGHT: ReadonlySet<Piece['role']> = new Set(['filler', 'own', 'open', 'place', 'whole', 'time'])
/** Of brackets nobody writes more; the limit keeps work bounded. */
const LONGEST_BRACKET = 12

/** May stand between words and the figure behind them. */
export const isTransparentLeft = (piece: Piece): boolean => LEFT.has(piece.role) || isOfNoFact(piece)

/** 厂房3层共9000平: a count of something else. */
const isOfNoFact = (piece: Piece): boolean => piece.role === 'figure' && piece.quantity.unit?.kind === 'other'

/** How many tokens may stand between words and figure; the limit keeps work bounded. */
export const REACH = 16

/** May stand between a figure and the words behind it. */
export const isTransparentRight = ({ role }: Piece): boolean => RIGHT.has(role)

export const sentenceEnds = ({ role }: Piece): boolean => role === 'sentence'

export const clauseEnds = ({ role }: Piece): boolean => role === 'sentence' || role === 'break'

/** One token to the left, over a bracket that closes there: 总投资(含税)3亿. */
export function stepLeft(tokens: readonly Token[], index: number): number {
  let at = index - 1
  if (at < 0 || tokens[at]!.piece.role !== 'close') return at
  for (const first = Math.max(0, at - LONGEST_BRACKET); at >= first; at -= 1) {
    if (tokens[at]!.piece.role === 'open') return at - 1
  }
  return -1
}
