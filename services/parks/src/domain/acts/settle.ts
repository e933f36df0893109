import { type Posting, postSettlement, type Settlement } from '@lianqiao/enclaves'
import { type DomainError, refuse } from '@lianqiao/service-kit/decisions'
import { dayOf } from '../day.ts'
import type { BookState } from '../judge-fact.ts'
import { hashOfAsked, newPosting } from '../posting.ts'
import { answerStanding, entered, type LedgerContext, type LedgerDecision, refuseEntry } from './ledger-decision.ts'

/** What a holder has paid to a party on its claim, in fen. */
export type Payment = Omit<Settlement, 'agreementId' | 'agreementVersion'>

/**
 * Posts what a holder has paid to a party on its claim: never more than it holds, nor more than was claimed. The same
 * reference again answers the entry that stands; with other figures it is refused. `book`: all its postings.
 */
export function settlePayment(
  { versions, earlier, book }: BookState & { book: readonly Posting[] },
  { agreementId, payment, memo }: { agreementId: string; payment: Payment; memo: string },
  { at, by, id }: LedgerContext,
): LedgerDecision | DomainError {
  const latest = versions.at(-1)
  if (latest === undefined) return refuse('not-found', { what: 'agreement' })
  const { reference, kind: benefit } = payment
  const before = earlier.filter((row) => row.cause === 'settlement' && row.benefit === benefit)
  const standing = before.find(({ reversedBy }) => reversedBy === null)
  if (standing !== undefined) return answerStanding(standing, standing.requestHash === hashOfAsked(payment))
  const on = dayOf(at)
  const made = postSettlement({ ...payment, agreementId, agreementVersion: latest.version }, { id, on, book })
  if ('refused' in made) return refuseEntry(made)
  const about = { cause: 'settlement', reference, benefit, take: before.length, projectId: '', reverses: null } as const
  return entered(newPosting(made, { ...about, occurredOn: on, memo }, { asked: payment, at, by }))
}
