import { type Cue, cue } from '../lexicon/cue.ts'
import type { Piece, Token } from '../text/tokens.ts'
import { cueOf } from './figure-kind.ts'
import { REACH } from './walk.ts'

const LAND = cue({ area: 'landMu' })
const UNCLEAR_AREA = cue({ area: null }, { either: ['landMu', 'workshopSquareMetres'] })
const WANTED_PEOPLE = cue({ people: 'jobs' })

type Role = Piece['role']
const PASSED: ReadonlySet<Role> = new Set(['filler', 'own', 'bound', 'place'])
const OPENS: ReadonlySet<Role> = new Set([
  'break',
  'sentence',
  'need',
  'time',
  'phase',
  'and',
  'whole',
  'open',
  'figure',
  'not',
  'without',
])
const CLOSES: ReadonlySet<Role> = new Set(['break', 'sentence', 'and', 'close', 'time', 'need', 'figure'])

/**
 * What a figure is that no words name, if it makes up its part of the clause: 亩 are land, people that are needed are
 * jobs, square metres that are needed may be land or workshop. Null for any other.
 */
export function standingAlone(tokens: readonly Token[], figure: number): Cue | null {
  const { piece } = tokens[figure]!
  if (piece.role !== 'figure' || !piece.quantity.unit) return null
  const { unit } = piece.quantity
  if (unit.kind !== 'area' && unit.kind !== 'people') return null
  let at = figure - 1
  while (at >= Math.max(0, figure - REACH) && PASSED.has(tokens[at]!.piece.role)) at -= 1
  const opening = tokens[at]?.piece.role ?? 'sentence'
  let next = figure + 1
  while (next < Math.min(tokens.length, figure + REACH) && tokens[next]!.piece.role === 'filler') next += 1
  const behind = tokens[next]
  const closes = !behind || CLOSES.has(behind.piece.role) || cueOf(behind)?.isVerb === true
  if (!OPENS.has(opening) || !closes) return null
  if (unit.kind === 'people') return opening === 'need' ? WANTED_PEOPLE : null
  if (unit.name === 'mu' || unit.name === 'hectare') return LAND
  return opening === 'need' ? UNCLEAR_AREA : null
}
