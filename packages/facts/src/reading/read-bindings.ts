import type { Bound } from '../figures/quantity.ts'
import type { Cue, FigureKind } from '../lexicon/cue.ts'
import type { Folded } from '../text/fold.ts'
import { originalSpan } from '../text/fold.ts'
import type { Token } from '../text/tokens.ts'
import type { Binding } from './bind.ts'
import { type Candidate, plainCandidate } from './candidate.ts'
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
import { cueOf, type Figure, figureOf, kindWith } from './figure-kind.ts'
import { readFigure } from './read-figure.ts'
import { standingAlone } from './standing-alone.ts'
import { unitLacking } from './unit-lacking.ts'
import { strongest, wordsBefore } from './words-before.ts'

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
  { figure: at, cue: cueAt, isRevised, isCarried }: Binding,
  held: ReadonlyMap<number, Circumstances>,
  into: Readings,
): void {
  const figure = figureOf(tokens[at]!)!
  const named = cueAt === null ? standingAlone(tokens, at) : cueOf(tokens[cueAt]!)
  if (!named) {
    const lacking = unitLacking(tokens, at)
    if (lacking === null) return
    const span = originalSpan(folded, tokens[lacking]!.from, tokens[at]!.to)
    const facts = Object.values(cueOf(tokens[lacking]!)!.facts).flatMap((fact) => fact ?? [])
    into.questions.push({ reason: 'unit-missing', facts, spans: [span], readings: [] })
    return
  }
  const kind = kindWith(figure, named)
  if (!kind) return
  const ends =
    cueAt === null || isRevised ? [tokens[at]!] : [tokens[Math.min(at, cueAt)]!, tokens[Math.max(at, cueAt)]!]
  const span = originalSpan(folded, ends[0]!.from, ends.at(-1)!.to)
  const around = held.get(Math.max(at, cueAt ?? at))!
  const state = isCarried ? { ...around, isOwnTime: true } : around
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
  if (state.isOthers || isGeneral(folded.text, figure, ends.at(-1)!.to)) return void aside('no-fact')
  if (isOfPresentSite(name, state) || isSince(tokens, Math.max(at, cueAt ?? at))) return void aside('present-site')
  if (OF_SITE.has(name) && state.isProfile && !/需/.test(folded.text.slice(ends[0]!.from, ends.at(-1)!.to)))
    return void ask('present-or-planned')
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
    year: state.year,
    isRevised,
  })
}

const unitOf = (fact: string, unit: string): string => (fact === RENT ? 'fen/m2/month' : unit)

/** Which fact the words mean here: 员工 are there now, or will be. */
function factOf(cue: Cue, kind: FigureKind, { time, isOwnTime, year }: Circumstances) {
  const name = cue.facts[kind] ?? null
  if (name === 'jobs' && time === 'present') return { name: 'employees', either: [] }
  if (name !== null || cue.either.length === 0) return { name, either: cue.either }
  if (kind !== 'people') return { name, either: cue.either }
  if (time === 'present' || (time === null && year !== null)) return { name: 'employees', either: [] }
  return isOwnTime ? { name: 'jobs', either: [] } : { name: null, either: cue.either }
}

function isOfPresentSite(fact: string, { time, isOwnTime, isAway }: Circumstances): boolean {
  if (!OF_PROJECT.has(fact)) return false
  if (time === 'present') return isOwnTime
  return OF_SITE.has(fact) && isAway && time === null
}

function dayCandidate(fact: string, { min, max }: { min: string; max: string }, span: TextSpan): Candidate {
  const extent: Extent<string> = min === max ? { value: min } : { min, max }
  return plainCandidate({
    fact,
    ...extent,
    unit: null,
    span,
    bound: 'exactly',
    certainty: 'stated',
    time: 'present',
  })
}

function certaintyOf({ time }: Circumstances, bound: Bound, isRounded: boolean): Certainty {
  if (time === 'expected') return 'expected'
  return bound === 'about' || isRounded ? 'approximate' : 'stated'
}

function timeOf({ time, year }: Circumstances): FactReading['time'] {
  if (time === null) return year !== null ? 'present' : 'unsaid'
  return time === 'present' ? 'present' : 'planned'
}

/** 投资1亿元以上的项目: a rule for many, not this one. */
function isGeneral(text: string, figure: Figure, end: number): boolean {
  const isOpen = figure.role === 'figure' && figure.quantity.bound !== 'exactly' && figure.quantity.bound !== 'about'
  return isOpen && /^的(?:项目|企业|工业|给予|可|按|,|产业)/.test(text.slice(end, end + 4))
}

/** 厂房3000平已经三年: what follows says that it is there. */
function isSince(tokens: readonly Token[], last: number): boolean {
  const next = tokens[last + 1]?.piece
  return next?.role === 'time' && next.time === 'present' && tokens[last + 2]?.piece.role !== 'cue'
}
