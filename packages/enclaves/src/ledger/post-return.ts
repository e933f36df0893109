import type { CooperationAgreement, FixedReturn } from '../agreement/agreement.ts'
import { agreementOn } from '../agreement/versions.ts'
import { lastDayOfYear, yearsOfTerm } from '../agreement/years.ts'
import { toFen } from '../simulation/discount.ts'
import type { Day, Fen } from '../units.ts'
import type { Posting } from './posting.ts'

/** What one party owes another for a year of the term, whatever its projects brought. */
export type DueReturn = {
  /** Of the pair and the year: it is posted once. */
  reference: string
  /** The last day of that year: the agreement that stands on it counts. */
  dueOn: Day
  agreementVersion: number
  payer: string
  payee: string
  amount: Fen
}

/**
 * The fixed returns (固定回报) of an agreement that fell due up to a day, oldest first: at the end of each year of its
 * term, by the version that stands on that day. What a pair agreed in several lines is one debt.
 */
export function returnsDue(versions: readonly CooperationAgreement[], until: Day): DueReturn[] {
  const latest = versions.reduce((last, one) => (one.version > last.version ? one : last), versions[0]!)
  const years = Array.from({ length: yearsOfTerm(latest.term) }, (_, at) => at + 1)
  return years.flatMap((year) => {
    const dueOn = lastDayOfYear(latest.term, year)
    const standing = dueOn > until ? undefined : agreementOn(versions, dueOn)
    return standing === undefined ? [] : pairsOf(standing, year, dueOn)
  })
}

/** What a fixed return is for one year: its rate on its principal, rounded to the fen. */
export function returnOfYear({ principal, basisPoints }: FixedReturn): Fen {
  return toFen({ numerator: BigInt(principal) * BigInt(basisPoints), denominator: 10_000n })
}

/** The returns that are agreed for a year of the term. */
export function returnsOfYear({ returns = [] }: CooperationAgreement, year: number): FixedReturn[] {
  return returns.filter(({ years: { from, to } }) => from <= year && (to === null || year <= to))
}

function pairsOf(agreement: CooperationAgreement, year: number, dueOn: Day): DueReturn[] {
  const byPair = Map.groupBy(returnsOfYear(agreement, year), ({ payer, payee }) => `return ${payer} ${payee} ${year}`)
  return [...byPair].flatMap(([reference, all]) => {
    const { payer, payee } = all[0]!
    const amount = all.reduce((sum, one) => sum + returnOfYear(one), 0)
    return amount === 0 ? [] : [{ reference, dueOn, agreementVersion: agreement.version, payer, payee, amount }]
  })
}

/** The posting of a return that fell due: the payer owes (debit) what the payee has a claim to (credit). */
export function postReturn(
  { reference, dueOn, agreementVersion, payer, payee, amount }: DueReturn,
  { id, on, agreementId }: { id: string; on: Day; agreementId: string },
): Posting {
  const line = { kind: 'return', unit: 'fen', amount } as const
  return {
    id,
    postedOn: on,
    year: Number(dueOn.slice(0, 4)),
    agreementId,
    agreementVersion,
    cause: { type: 'return', reference },
    lines: [
      { ...line, account: 'owed', party: payer, side: 'debit' },
      { ...line, account: 'claim', party: payee, side: 'credit' },
    ],
  }
}
