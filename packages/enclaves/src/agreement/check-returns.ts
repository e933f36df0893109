import type { FixedReturn } from './agreement.ts'
import { checkPart } from './check-parts.ts'
import { checkSpan } from './check-years.ts'
import { type AgreementProblem, problem } from './problem.ts'

/** Fixed returns: from one party to another, of a possible rate on a possible amount, within the term. */
export function checkReturns(
  returns: readonly FixedReturn[],
  parties: readonly string[],
  lastYear: number | null,
): AgreementProblem[] {
  return returns.flatMap(({ payer, payee, principal, basisPoints, years }, at) => [
    ...checkPart(
      { party: payer, basisPoints },
      { party: `/returns/${at}/payer`, basisPoints: `/returns/${at}/basisPoints` },
      parties,
    ),
    ...checkPart({ party: payee, basisPoints: 1 }, { party: `/returns/${at}/payee`, basisPoints: '' }, parties),
    ...(payer !== payee
      ? []
      : [
          problem(
            'return-to-self',
            `/returns/${at}/payee`,
            [payee, null],
            ['付款方与收款方相同', '付款方與收款方相同', 'payer and payee are the same'],
          ),
        ]),
    ...(Number.isSafeInteger(principal) && principal > 0
      ? []
      : [
          problem(
            'principal-impossible',
            `/returns/${at}/principal`,
            [principal, '> 0'],
            [
              `本金应为大于 0 的整数分,实为 ${principal}`,
              `本金應為大於 0 的整數分,實為 ${principal}`,
              `the principal is whole fen above 0, not ${principal}`,
            ],
          ),
        ]),
    ...(lastYear === null ? [] : checkSpan(years, `/returns/${at}/years`, lastYear)),
  ])
}
