import type { Cue, FigureKind } from '../lexicon/cue.ts'
import type { Piece, Token } from '../text/tokens.ts'

export type Figure = Extract<Piece, { role: 'figure' | 'day' | 'vague' }>

/** Smallest power of ten that makes a bare number money: 投资5000万. */
const MONEY_MAGNITUDE = 4

/** What the figure is beside these words; null where they do not fit. A vague one fits whatever names a figure. */
export function kindWith(figure: Figure, cue: Cue): FigureKind | null {
  if (figure.role === 'vague') return cue.facts.money !== undefined ? 'money' : null
  if (figure.role === 'day') return cue.facts.day !== undefined ? 'day' : null
  const { unit, magnitude } = figure.quantity
  const kind = unit === null ? bareKind(cue, magnitude) : unit.kind === 'piece' ? 'people' : unit.kind
  if (kind === null || kind === 'other') return null
  if (cue.needsUnit && unit === null) return null
  return cue.facts[kind] === undefined ? null : kind
}

function bareKind({ facts }: Cue, magnitude: number): FigureKind | null {
  if (facts.people !== undefined) return 'people'
  if (facts.ratio !== undefined && magnitude === 0) return 'ratio'
  if (facts.money !== undefined && magnitude >= MONEY_MAGNITUDE) return 'money'
  return null
}

export function figureOf({ piece }: Token): Figure | null {
  return piece.role === 'figure' || piece.role === 'day' || piece.role === 'vague' ? piece : null
}

export const cueOf = ({ piece }: Token): Cue | null => (piece.role === 'cue' ? piece.cue : null)
