import type { Bound } from '../figures/quantity.ts'
import type { Currency } from '../figures/units.ts'
import type { Cue, FigureKind } from '../lexicon/cue.ts'
import type { Folded } from '../text/fold.ts'
import { originalSpan } from '../text/fold.ts'
import type { Token } from '../text/tokens.ts'
import { type Binding, cueOf, figureOf } from './bind.ts'
import type { Circumstances } from './circumstances.ts'
import type {
  Certainty,
  Extent,
  FactQuestion,
  FactReading,
  QuestionReason,
  SetAside,
  TextSpan,
} from './fact-reading.ts'
import { kindWith } from './figure-kind.ts'
import { readFigure } from './read-figure.ts'

/** What was read of one figure, before the figures of one text are held against each other. */
export type Candidate = {
  readonly reading: FactReading
  readonly isTotal: boolean
  readonly phase: number | null
  readonly isRevised: boolean
}

export type Readings = {
  readonly candidates: Candidate[]
  readonly questions: FactQuestion[]
  readonly setAside: SetAside[]
}

/** Facts of the project: what is there at the present site is none of them. */
const OF_PROJECT = new Set(['investmentFen', 'landMu', 'workshopSquareMetres', 'powerKva', 'equipmentSpendFen'])
const OF_SITE = new Set(['landMu', 'workshopSquareMetres', 'powerKva'])
const YEARLY = new Set([
  'annualOutputFen',
  'annualRevenueFen',
  'annualTaxFen',
  'exportUsd',
  'importUsd',
  'rdSpendFen',
  'localContributionFen',
  'freightFen',
])
const RENT = 'rentFenPerSquareMetreMonth'
const BOUND_REACH = 4

/** Reads each bound figure in the unit of its fact, or says why it is none. */
export function readBindings(
  folded: Folded,
  tokens: readonly Token[],
  bindings: readonly Binding[],
  held: ReadonlyMap<number, Circumstances>,
): Readings {
  const readings: Readings = { candidates: [], questions: [], setAside: [] }
  for (const binding of bindings) readOne(folded, tokens, binding, held, readings)
  return readings
}

function readOne(
  folded: Folded,
  tokens: readonly Token[],
  { figure: at, cue: cueAt, isRevised }: Binding,
  held: ReadonlyMap<number, Circumstances>,
  into: Readings,
): void {
  const figure = figureOf(tokens[at]!)!
  const named = cueAt === null ? standingAlone(tokens, at) : cueOf(tokens[cueAt]!)
  if (!named) return
  const kind = kindWith(figure, named)
  if (!kind) return
  const ends =
    cueAt === null || isRevised ? [tokens[at]!] : [tokens[Math.min(at, cueAt)]!, tokens[Math.max(at, cueAt)]!]
  const span = originalSpan(folded, ends[0]!.from, ends.at(-1)!.to)
  const state = held.get(Math.max(at, cueAt ?? at))!
  const fact = factOf(named, kind, state)
  const aside = (reason: SetAside['reason']) => into.setAside.push({ fact: fact.name, span, reason })
  const ask = (reason: QuestionReason, more: Partial<FactQuestion> = {}) =>
    into.questions.push({
      reason,
      facts: fact.name === null ? fact.either : [fact.name],
      spans: [span],
      readings: [],
      ...more,
    })
  const { name } = fact
  if (name === null) {
    if (fact.either.length > 0 && !state.isNegated) ask(kind === 'area' ? 'land-or-workshop' : 'jobs-or-employees')
    else aside('no-fact')
    return
  }
  if (state.isSuperseded && !isRevised) return void aside('superseded')
  if (state.isNegated && !isRevised) return void aside('negated')
  if (isOfPresentSite(name, state)) return void aside('present-site')
  if (figure.role === 'vague') return void ask('amount-vague')
  if (figure.role === 'day') {
    if (state.time !== 'planned' && state.time !== 'expected')
      into.candidates.push(dayCandidate(name, figure.day, span))
    return
  }
  const { quantity } = figure
  if (YEARLY.has(name)) {
    if (state.isOverYears) return void aside('several-years')
    if (quantity.per === 'month' || named.isMonthly || state.isMonthly) return void ask('month-or-year')
  }
  const isRent = name === RENT
  if (isRent !== (quantity.per === 'squareMetreMonth')) return void aside('per-unit')
  if (quantity.per === 'piece' || quantity.per === 'day') return void aside('per-unit')
  if (quantity.unit === null && kind === 'money' && quantity.magnitude === 0) return void ask('unit-missing')
  const before = wordsBefore(tokens, at)
  const bound = strongest(before.bound, quantity.bound)
  const read = readFigure(name, kind, quantity, bound, before.currency)
  if ('foreign' in read) return void ask('foreign-currency', { amount: read.foreign })
  if ('reason' in read) return void ask(read.reason)
  const certainty = certaintyOf(state, bound, read.isRounded)
  into.candidates.push({
    reading: { fact: name, ...read.extent, unit: unitOf(name, read.unit), span, bound, certainty, time: timeOf(state) },
    isTotal: named.isTotal,
    phase: state.phase,
    isRevised,
  })
}

const unitOf = (fact: string, unit: string): string => (fact === RENT ? 'fen/m2/month' : unit)

/** Which fact the words mean here: 员工 are there now, or will be. */
function factOf(cue: Cue, kind: FigureKind, { time, isOwnTime, hasYear }: Circumstances) {
  const name = cue.facts[kind] ?? null
  if (name === 'jobs' && time === 'present') return { name: 'employees', either: [] }
  if (name !== null || cue.either.length === 0) return { name, either: cue.either }
  if (kind !== 'people') return { name, either: cue.either }
  if (time === 'present' || (time === null && hasYear)) return { name: 'employees', either: [] }
  return isOwnTime ? { name: 'jobs', either: [] } : { name: null, either: cue.either }
}

function isOfPresentSite(fact: string, { time, isOwnTime, isAway }: Circumstances): boolean {
  if (!OF_PROJECT.has(fact)) return false
  if (time === 'present') return isOwnTime
  return OF_SITE.has(fact) && isAway && time === null
}

function dayCandidate(fact: string, { min, max }: { min: string; max: string }, span: TextSpan): Candidate {
  const extent: Extent<string> = min === max ? { value: min } : { min, max }
  return {
    reading: { fact, ...extent, unit: null, span, bound: 'exactly', certainty: 'stated', time: 'present' },
    isTotal: false,
    phase: null,
    isRevised: false,
  }
}

function certaintyOf({ time }: Circumstances, bound: Bound, isRounded: boolean): Certainty {
  if (time === 'expected') return 'expected'
  return bound === 'about' || isRounded ? 'approximate' : 'stated'
}

function timeOf({ time, hasYear }: Circumstances): FactReading['time'] {
  if (time === null) return hasYear ? 'present' : 'unsaid'
  return time === 'present' ? 'present' : 'planned'
}

/** What stands right before the figure: a bound (不低于) and a currency (港币). */
function wordsBefore(
  tokens: readonly Token[],
  figure: number,
): { bound: Bound | null; currency: Currency | null | undefined } {
  let bound: Bound | null = null
  let currency: Currency | null | undefined
  for (let at = figure - 1; at >= Math.max(0, figure - BOUND_REACH); at -= 1) {
    const { piece } = tokens[at]!
    if (piece.role === 'bound') bound = strongest(piece.bound, bound ?? 'exactly')
    else if (piece.role === 'currency') {
      if (currency === undefined) currency = piece.currency
    } else if (piece.role !== 'filler' && piece.role !== 'open') break
  }
  return { bound, currency }
}

/** A bound that closes one side says more than 约. */
function strongest(before: Bound | null, behind: Bound): Bound {
  if (before === null || before === 'exactly') return behind
  return behind === 'exactly' || (behind === 'about' && before !== 'about')
    ? before
    : before === 'about'
      ? behind
      : before
}

const DEFAULT_LAND: Cue = {
  facts: { area: 'landMu' },
  isTotal: false,
  isMonthly: false,
  needsUnit: true,
  isPassable: false,
  either: [],
}
const UNCLEAR_AREA: Cue = { ...DEFAULT_LAND, facts: { area: null }, either: ['landMu', 'workshopSquareMetres'] }
const WANTED_PEOPLE: Cue = { ...DEFAULT_LAND, facts: { people: 'jobs' } }
const OPENS = new Set([
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
const CLOSES = new Set(['break', 'sentence', 'and', 'close', 'time', 'need', 'figure'])

/** A figure that no words name: 亩 are land, people that are needed are jobs, if it makes up its part of the clause. */
function standingAlone(tokens: readonly Token[], figure: number): Cue | null {
  const piece = tokens[figure]!.piece
  if (piece.role !== 'figure' || !piece.quantity.unit) return null
  let at = figure - 1
  while (at >= 0 && ['filler', 'bound', 'place'].includes(tokens[at]!.piece.role)) at -= 1
  const opening = at < 0 ? 'sentence' : tokens[at]!.piece.role
  let next = figure + 1
  while (next < tokens.length && tokens[next]!.piece.role === 'filler') next += 1
  const closing = next < tokens.length ? tokens[next]!.piece.role : 'sentence'
  if (!OPENS.has(opening) || !CLOSES.has(closing)) return null
  const { unit } = piece.quantity
  if (unit.kind === 'area')
    return unit.name === 'mu' || unit.name === 'hectare' ? DEFAULT_LAND : opening === 'need' ? UNCLEAR_AREA : null
  return unit.kind === 'people' && opening === 'need' ? WANTED_PEOPLE : null
}
