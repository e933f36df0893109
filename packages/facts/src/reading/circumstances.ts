import type { Time } from '../lexicon/marks.ts'
import type { Token } from '../text/tokens.ts'
import { clauseEnds } from './walk.ts'

/** What the words before a figure, in its sentence, say about it. */
export type Circumstances = {
  readonly time: Time | null
  /** The time was said in the same clause, not only earlier in the sentence. */
  readonly isOwnTime: boolean
  /** The first day of the year that stands before the figure in its clause. */
  readonly year: string | null
  /** Only the enterprise as it is was spoken of so far in the sentence: its founding, its capital, what it has. */
  readonly isProfile: boolean
  /** A trade or a city is spoken of, not the enterprise. */
  readonly isOthers: boolean
  readonly phase: number | null
  /** 原计划3亿: what held before a correction. */
  readonly isSuperseded: boolean
  readonly isNegated: boolean
  readonly isOverYears: boolean
  readonly isMonthly: boolean
  /** 在东莞有厂房: a place that is not here stands before, in the clause. */
  readonly isAway: boolean
}

type State = { -readonly [K in keyof Circumstances]: Circumstances[K] }

const fresh = (): State => ({
  time: null,
  isOwnTime: false,
  year: null,
  isProfile: false,
  isOthers: false,
  phase: null,
  isSuperseded: false,
  isNegated: false,
  isOverYears: false,
  isMonthly: false,
  isAway: false,
})

/**
 * One pass over the tokens: what holds at each figure and at each word that names one. Time and phase carry over to the
 * clauses that follow in the sentence; the rest ends with its clause.
 */
export function circumstances(tokens: readonly Token[], isAway: (token: Token) => boolean): Map<number, Circumstances> {
  const held = new Map<number, Circumstances>()
  let state = fresh()
  let namedSinceNot = 0
  let hasTotal = false
  let phaseOutside: number | null = null
  const phases = new Set<number>()
  for (const [index, token] of tokens.entries()) {
    const { piece } = token
    if (piece.role === 'sentence') {
      state = fresh()
      hasTotal = false
      phases.clear()
    } else if (clauseEnds(piece)) {
      const phase = hasTotal && phases.size > 1 ? null : state.phase
      state = { ...fresh(), time: state.time, phase, isProfile: state.isProfile, isOthers: state.isOthers }
    }
    switch (piece.role) {
      case 'cue':
        if (piece.cue.isTotal) {
          state.phase = null
          hasTotal = true
        }
        if (piece.cue.isProfile) state.isProfile = true
        if (piece.cue.facts.money === 'investmentFen') state.isProfile = false
        namedSinceNot += 1
        if (namedSinceNot > 1) state.isNegated = false
        held.set(index, { ...state })
        break
      case 'figure':
      case 'vague':
        held.set(index, { ...state })
        break
      case 'day':
        held.set(index, { ...state })
        state.year = piece.day.min
        break
      case 'time':
      case 'need': {
        const time = piece.role === 'need' ? 'planned' : piece.time
        // 预计需要: a forecast stays one in its clause.
        if (!(time === 'planned' && state.isOwnTime && state.time === 'expected')) state.time = time
        // 达产后 speaks of the whole.
        if (time === 'expected' && !state.isOwnTime && phases.size > 0 && hasTotal) state.phase = null
        state.isOwnTime = true
        state.isProfile = time === 'present'
        break
      }
      case 'own':
        state.isProfile = state.time === null || state.time === 'present'
        state.isOthers = false
        break
      case 'others':
        state.isOthers = true
        break
      case 'phase':
        state.phase = piece.phase
        phases.add(piece.phase)
        break
      case 'open':
        phaseOutside = state.phase
        break
      case 'close':
        state.phase = phaseOutside
        break
      case 'whole':
        state.phase = null
        break
      case 'earlier':
        state.isSuperseded = true
        break
      case 'revised':
        state.isSuperseded = false
        state.isNegated = false
        state.isProfile = false
        if (state.time === 'present') state.time = 'planned'
        break
      case 'not':
      case 'without':
        state.isNegated = true
        namedSinceNot = 0
        break
      case 'severalYears':
        state.isOverYears = true
        break
      case 'monthly':
        state.isMonthly = true
        break
      case 'place':
        if (isAway(token)) state.isAway = true
        break
    }
  }
  return held
}
