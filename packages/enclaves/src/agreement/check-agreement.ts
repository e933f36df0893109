import type { CooperationAgreement } from './agreement.ts'
import { checkAttribution, checkSplit } from './check-parts.ts'
import { checkBoundaries } from './check-place.ts'
import { checkReturns } from './check-returns.ts'
import { checkParties, checkTerm } from './check-standing.ts'
import { checkYears } from './check-years.ts'
import { type AgreementProblem, problem } from './problem.ts'
import { yearsOfTerm } from './years.ts'

export type AgreementContext = {
  /** The city's own division, "430500". */
  homeCode: string
  /** Chains that exist. */
  chains: readonly string[]
}

/** Everything that keeps an agreement from being recorded, each with its place, its sum and what would be right. */
export function checkAgreement(
  agreement: CooperationAgreement,
  { homeCode, chains }: AgreementContext,
): AgreementProblem[] {
  const parties = agreement.parties.map(({ id }) => id)
  const term = checkTerm(agreement)
  const lastYear = term.length > 0 ? null : yearsOfTerm(agreement.term)
  return [
    ...term,
    ...checkParties(agreement),
    ...checkBoundaries(agreement, homeCode),
    ...checkChains(agreement, chains),
    ...checkCosts(agreement, parties),
    ...agreement.shares.flatMap(({ kind, attribution }, at) =>
      checkAttribution(attribution, kind, `/shares/${at}/attribution`, parties),
    ),
    ...taxAgreed(agreement),
    ...(lastYear === null ? [] : checkYears(agreement.shares, lastYear)),
    ...checkReturns(agreement.returns ?? [], parties, lastYear),
  ]
}

function checkChains({ chains }: CooperationAgreement, known: readonly string[]): AgreementProblem[] {
  return (chains ?? []).flatMap((chain, at) =>
    known.includes(chain)
      ? []
      : [
          problem(
            'chain-unknown',
            `/chains/${at}`,
            [chain, known.join(', ')],
            [`没有产业链 ${chain}`, `沒有產業鏈 ${chain}`, `there is no chain ${chain}`],
          ),
        ],
  )
}

function checkCosts({ costs }: CooperationAgreement, parties: readonly string[]): AgreementProblem[] {
  return costs.flatMap(({ kind, parts }, at) => [
    ...checkSplit(parts, `/costs/${at}/parts`, parties),
    ...(costs.findIndex((other) => other.kind === kind) === at
      ? []
      : [
          problem(
            'cost-twice',
            `/costs/${at}/kind`,
            [kind, null],
            [`费用 ${kind} 约定了两次`, `費用 ${kind} 約定了兩次`, `the cost ${kind} is agreed twice`],
          ),
        ]),
  ])
}

function taxAgreed({ shares }: CooperationAgreement): AgreementProblem[] {
  if (shares.some(({ kind }) => kind === 'tax')) return []
  return [
    problem(
      'tax-missing',
      '/shares',
      [null, 'tax'],
      ['未约定税收分享', '未約定稅收分享', 'nothing is agreed about tax; name the party that keeps it'],
    ),
  ]
}
