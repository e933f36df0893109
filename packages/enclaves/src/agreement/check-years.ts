import type { BenefitShare } from './agreement.ts'
import { type AgreementProblem, problem } from './problem.ts'

type Placed = BenefitShare & { at: number }

/** The years of each kind follow one another from year 1 to the end of the term, without overlap or hole. */
export function checkYears(shares: readonly BenefitShare[], lastYear: number): AgreementProblem[] {
  const placed = shares.map((share, at) => ({ ...share, at }))
  return [...Map.groupBy(placed, ({ kind }) => kind).values()].flatMap((ofKind) => [
    ...ofKind.flatMap(reversed),
    ...chain(
      ofKind.toSorted((a, b) => a.years.from - b.years.from),
      lastYear,
    ),
  ])
}

/** A single span of years: in order, and within the term. */
export function checkSpan({ from, to }: BenefitShare['years'], pointer: string, lastYear: number): AgreementProblem[] {
  return [
    ...inOrder({ from, to }, pointer),
    ...((to ?? from) > lastYear ? [beyond(`${pointer}/${to === null ? 'from' : 'to'}`, to ?? from, lastYear)] : []),
  ]
}

const pointer = ({ at }: Placed, end: 'from' | 'to') => `/shares/${at}/years/${end}`

const reversed = ({ years, at }: Placed) => inOrder(years, `/shares/${at}/years`)

function inOrder({ from, to }: BenefitShare['years'], pointer: string): AgreementProblem[] {
  if (Number.isInteger(from) && from >= 1 && (to === null || (Number.isInteger(to) && to >= from))) return []
  return [
    problem(
      'years-reversed',
      `${pointer}/${to === null ? 'from' : 'to'}`,
      [to ?? from, `≥ ${Math.max(from, 1)}`],
      [
        `年份应从第 1 年起,先后有序,实为第 ${from} 至 ${to} 年`,
        `年份應從第 1 年起,先後有序,實為第 ${from} 至 ${to} 年`,
        `years count from 1 and rise, these are ${from} to ${to}`,
      ],
    ),
  ]
}

function chain(sorted: readonly Placed[], lastYear: number): AgreementProblem[] {
  const problems: AgreementProblem[] = []
  let next = 1
  for (const share of sorted) {
    const { from, to } = share.years
    if (from > next) problems.push(gap(share.kind, pointer(share, 'from'), next, from - 1))
    if (from < next) problems.push(overlap(share, from, Math.min(next - 1, to ?? lastYear)))
    if (to !== null && to > lastYear) problems.push(beyond(pointer(share, 'to'), to, lastYear))
    next = Math.max(next, (to ?? lastYear) + 1)
  }
  const last = sorted.at(-1)!
  if (next <= lastYear) problems.push(gap(last.kind, pointer(last, 'to'), next, lastYear))
  return problems
}

function gap(kind: string, at: string, from: number, to: number): AgreementProblem {
  const years = from === to ? `${from}` : `${from}–${to}`
  return problem(
    'years-gap',
    at,
    [null, years],
    [
      `${kind} 缺第 ${years} 年的约定`,
      `${kind} 缺第 ${years} 年的約定`,
      `nothing is agreed for ${kind} in year ${years}`,
    ],
  )
}

function overlap(share: Placed, from: number, to: number): AgreementProblem {
  const years = from === to ? `${from}` : `${from}–${to}`
  return problem(
    'years-overlap',
    pointer(share, 'from'),
    [years, to + 1],
    [
      `${share.kind} 第 ${years} 年已有约定,应从第 ${to + 1} 年起`,
      `${share.kind} 第 ${years} 年已有約定,應從第 ${to + 1} 年起`,
      `year ${years} of ${share.kind} is agreed already; this should begin in year ${to + 1}`,
    ],
  )
}

function beyond(pointer: string, to: number, lastYear: number): AgreementProblem {
  return problem(
    'years-beyond-term',
    pointer,
    [to, lastYear],
    [
      `协议只有 ${lastYear} 年,约定到了第 ${to} 年`,
      `協議只有 ${lastYear} 年,約定到了第 ${to} 年`,
      `the term has ${lastYear} years, this goes to year ${to}`,
    ],
  )
}
