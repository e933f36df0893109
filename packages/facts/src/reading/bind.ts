import type { Cue } from '../lexicon/cue.ts'
import type { Token } from '../text/tokens.ts'
import { carriedCue } from './carried-cue.ts'
import { cueOf, type Figure, figureOf, kindWith } from './figure-kind.ts'
import { isTransparentLeft, isTransparentRight, REACH, sentenceEnds, stepLeft } from './walk.ts'

/**
 * A figure and the words that name it, as positions in the list of tokens; `cue` is null for a figure that stands alone.
 * `isRevised`: it replaces one said before. `isCarried`: its words stand in the clause before.
 */
export type Binding = {
  readonly figure: number
  readonly cue: number | null
  readonly isRevised: boolean
  readonly isCarried: boolean
}

/**
 * Which words name which figure. Words right before it win, then those right behind it; between them stand only words
 * that say nothing of another thing. A figure never looks across the end of its clause, save where a sum is corrected.
 */
export function bindFigures(tokens: readonly Token[]): Binding[] {
  const taken = new Set<number>()
  const bindings: Binding[] = []
  const paired = pairedFigures(tokens)
  for (const [index, token] of tokens.entries()) {
    const figure = figureOf(token)
    if (!figure) continue
    const pair = paired.get(index)
    if (pair !== undefined) {
      if (pair !== null) {
        taken.add(pair)
        bindings.push({ figure: index, cue: pair, isRevised: false, isCarried: false })
      }
      continue
    }
    const before = cueBefore(tokens, index, figure, taken)
    const cue = before.cue ?? (before.isShared ? null : cueBehind(tokens, index, figure))
    if (cue !== null) taken.add(cue)
    const carried =
      cue !== null || before.isShared
        ? null
        : before.isRevised
          ? nearestCue(tokens, index, figure)
          : carriedCue(tokens, index, figure, taken)
    if (carried !== null) taken.add(carried)
    if (!before.isShared)
      bindings.push({
        figure: index,
        cue: cue ?? carried,
        isRevised: before.isRevised,
        isCarried: carried !== null && !before.isRevised,
      })
  }
  return bindings
}

type Before = { readonly cue: number | null; readonly isRevised: boolean; readonly isShared: boolean }

function cueBefore(tokens: readonly Token[], index: number, figure: Figure, taken: ReadonlySet<number>): Before {
  let isRevised = false
  for (let at = stepLeft(tokens, index); at >= Math.max(0, index - REACH); at = stepLeft(tokens, at)) {
    const { piece } = tokens[at]!
    if (piece.role === 'revised') isRevised = true
    if (piece.role === 'cue') {
      const fits = !taken.has(at) && kindWith(figure, piece.cue) !== null
      if (fits) return { cue: at, isRevised, isShared: isShared(tokens, at, figure, taken) }
      if (!piece.cue.isPassable) break
    } else if (!isTransparentLeft(piece)) break
  }
  return { cue: null, isRevised, isShared: false }
}

/** 厂房和宿舍2万平: one figure for two things says nothing of either. */
function isShared(tokens: readonly Token[], cue: number, figure: Figure, taken: ReadonlySet<number>): boolean {
  let at = cue - 1
  while (at >= 0 && tokens[at]!.piece.role === 'filler') at -= 1
  if (at < 1 || tokens[at]!.piece.role !== 'and') return false
  const other = cueOf(tokens[at - 1]!)
  return other !== null && !taken.has(at - 1) && kindWith(figure, other) !== null
}

function cueBehind(tokens: readonly Token[], index: number, figure: Figure): number | null {
  for (let at = index + 1; at < Math.min(tokens.length, index + REACH); at += 1) {
    const { piece } = tokens[at]!
    if (piece.role === 'cue') {
      if (kindWith(figure, piece.cue) !== null)
        return piece.cue.isVerb || isNextFigures(tokens, at, piece.cue) ? null : at
      if (!piece.cue.isPassable) return null
    } else if (!isTransparentRight(piece)) return null
  }
  return null
}

/** 30亩厂房2万平: the words belong to the figure behind them, unless that one has words of its own. */
function isNextFigures(tokens: readonly Token[], cue: number, named: Cue): boolean {
  let at = cue + 1
  while (at < Math.min(tokens.length, cue + REACH) && isTransparentLeft(tokens[at]!.piece)) at += 1
  const figure = at < tokens.length ? figureOf(tokens[at]!) : null
  if (!figure || kindWith(figure, named) === null) return false
  return cueBehind(tokens, at, figure) === null
}

/** 投资由3亿增加到5亿: the nearest words in the sentence that can name the figure. */
function nearestCue(tokens: readonly Token[], index: number, figure: Figure): number | null {
  for (let at = index - 1; at >= Math.max(0, index - 2 * REACH) && !sentenceEnds(tokens[at]!.piece); at -= 1) {
    const cue = cueOf(tokens[at]!)
    if (cue && kindWith(figure, cue) !== null) return at
  }
  return null
}

/** 产值、税收分别为8亿和3000万: as many cues before as figures behind, in order; null for a figure without its cue. */
function pairedFigures(tokens: readonly Token[]): Map<number, number | null> {
  const pairs = new Map<number, number | null>()
  for (const [index, { piece }] of tokens.entries()) {
    if (piece.role !== 'respectively') continue
    const cues: number[] = []
    for (let at = index - 1; at >= 0 && isListed(tokens[at]!, 'cue'); at -= 1) {
      if (tokens[at]!.piece.role === 'cue') cues.unshift(at)
    }
    const figures: number[] = []
    for (let at = index + 1; at < tokens.length && isListed(tokens[at]!, 'figure'); at += 1) {
      if (tokens[at]!.piece.role === 'figure') figures.push(at)
    }
    const fits = figures.every((figure, order) => {
      const cue = cues[order]
      return cue !== undefined && kindWith(figureOf(tokens[figure]!)!, cueOf(tokens[cue]!)!) !== null
    })
    for (const [order, figure] of figures.entries())
      pairs.set(figure, fits && figures.length === cues.length ? cues[order]! : null)
  }
  return pairs
}

function isListed({ piece }: Token, of: 'cue' | 'figure'): boolean {
  return (
    piece.role === of ||
    piece.role === 'and' ||
    piece.role === 'filler' ||
    piece.role === 'time' ||
    piece.role === 'bound'
  )
}
