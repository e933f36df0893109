import type { DomainEvent } from '@lianqiao/contracts'
import type { DomainError } from '@lianqiao/service-kit/decisions'
import { benefitShared } from '../events/ledger.ts'
import { type LedgerRefusal, ledgerFault } from '../ledger-fault.ts'
import type { NewPosting, PostingRow } from '../posting.ts'
import { type ActContext, refuseFaults } from './act.ts'

/** Who acts on a book and when, and the id of the entry that may be made. */
export type LedgerContext = ActContext & { id: string }

/** What an act makes of a book: an entry with its event, or the one that was made when the same was asked before. */
export type LedgerDecision = { made: NewPosting; events: readonly DomainEvent[] } | { standing: PostingRow }

/** The entry, and what others learn of it. */
export const entered = (made: NewPosting): LedgerDecision => ({ made, events: [benefitShared(made)] })

/** Nothing is posted, for this reason. */
export const refuseEntry = (refusal: LedgerRefusal): DomainError => refuseFaults([ledgerFault(refusal)])

/** What stands for the reference already: it answers the same figures; others are refused (posted-already). */
export function answerStanding(standing: PostingRow, sameFigures: boolean): LedgerDecision | DomainError {
  if (sameFigures) return { standing }
  return refuseEntry({ refused: 'posted-already', reference: standing.reference, by: standing.postingId })
}
