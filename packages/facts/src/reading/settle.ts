import type { Candidate } from './candidate.ts'
import type { FactQuestion, FactReading, SetAside } from './fact-reading.ts'
import type { Readings } from './read-bindings.ts'

export type Settled = {
  readonly facts: readonly FactReading[]
  readonly questions: readonly FactQuestion[]
  readonly setAside: readonly SetAside[]
}

/**
 * Holds the figures of one fact against each other. The same said twice is said once; a total stands above its parts;
 * a corrected figure replaces the one before; what remains different is a contradiction, and no fact.
 */
export function settle({ candidates, questions, setAside }: Readings): Settled {
  const facts: FactReading[] = []
  const asked = [...questions]
  const aside = [...setAside]
  for (const group of groupsOf(candidates)) {
    const { chosen, parts, reason } = decide(group)
    if (chosen) facts.push(chosen.reading)
    for (const { reading } of parts) aside.push({ fact: reading.fact, span: reading.span, reason: 'part-of-total' })
    if (reason) {
      const readings = parts.length > 0 ? [] : group.map(({ reading }) => reading)
      asked.push({ reason, facts: [group[0]!.reading.fact], spans: group.map(({ reading }) => reading.span), readings })
    }
  }
  facts.sort((a, b) => a.span.from - b.span.from || a.span.to - b.span.to)
  return { facts, questions: asked, setAside: aside }
}

/** Facts of which several hold at once. */
const LISTS = new Set(['certificates', 'projectKind'])

/** Figures that speak of the same thing: a forecast beside what is there now are two. */
function groupsOf(candidates: readonly Candidate[]): Candidate[][] {
  const groups = new Map<string, Candidate[]>()
  for (const one of candidates) {
    const { fact, time } = one.reading
    const key = LISTS.has(fact)
      ? `${fact} ${one.reading.value}`
      : `${fact} ${time === 'present' ? 'present' : 'planned'}`
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  }
  return [...groups.values()]
}

type Decision = {
  readonly chosen: Candidate | null
  readonly parts: readonly Candidate[]
  readonly reason: 'phase-or-whole' | 'contradiction' | null
}

function decide(group: readonly Candidate[]): Decision {
  const revised = group.findLast(({ isRevised }) => isRevised)
  if (revised) return { chosen: revised, parts: [], reason: null }
  const totals = distinct(group.filter(({ isTotal }) => isTotal))
  if (totals.length === 1)
    return { chosen: totals[0]!, parts: group.filter((one) => !same(one, totals[0]!)), reason: null }
  if (totals.length > 1) return { chosen: null, parts: [], reason: 'contradiction' }
  const whole = joined(distinct(group.filter(({ phase }) => phase === null)))
  if (whole.length === 1) {
    const parts = group.filter(({ phase }) => phase !== null)
    return { chosen: whole[0]!, parts, reason: null }
  }
  const latest = latestOf(whole)
  if (latest) return { chosen: latest, parts: [], reason: null }
  return { chosen: null, parts: [], reason: whole.length === 0 ? 'phase-or-whole' : 'contradiction' }
}

/** 2022年2.3亿、2023年2.9亿: each for its own year, of which the last tells how it is. */
function latestOf(group: readonly Candidate[]): Candidate | null {
  const years = new Set(group.map(({ year }) => year))
  if (group.length < 2 || years.size < group.length || years.has(null)) return null
  return [...group].sort((a, b) => (a.year! < b.year! ? 1 : -1))[0]!
}

/** 至少60亩,最多80亩: a least and a most are one range. */
function joined(group: Candidate[]): Candidate[] {
  const [least, most] = [group.find((one) => isOpen(one, 'min')), group.find((one) => isOpen(one, 'max'))]
  if (group.length !== 2 || !least || !most || least.reading.min! >= most.reading.max!) return group
  const { min, span } = least.reading
  const { max, span: last } = most.reading
  const both = { from: Math.min(span.from, last.from), to: Math.max(span.to, last.to) }
  return [{ ...least, reading: { ...least.reading, value: undefined, min: min!, max: max!, span: both } }]
}

const isOpen = ({ reading }: Candidate, end: 'min' | 'max'): boolean =>
  reading[end] !== undefined && reading[end === 'min' ? 'max' : 'min'] === undefined

function distinct(group: readonly Candidate[]): Candidate[] {
  return group.filter((one, index) => group.findIndex((other) => same(one, other)) === index)
}

const same = ({ reading: a }: Candidate, { reading: b }: Candidate): boolean =>
  a.value === b.value && a.min === b.min && a.max === b.max
