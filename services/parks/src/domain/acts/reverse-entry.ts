import { reversePosting } from '@lianqiao/enclaves'
import type { DomainError } from '@lianqiao/service-kit/decisions'
import { dayOf } from '../day.ts'
import { entryOf } from '../judge-fact.ts'
import { asPosting, newPosting, type PostingRow } from '../posting.ts'
import { entered, type LedgerContext, type LedgerDecision, refuseEntry } from './ledger-decision.ts'

/**
 * Takes an entry back by its mirror image. Taken back already: answers that one. `earlier`: what was posted for the
 * entry's reference.
 */
export function reverseEntry(
  { entry, earlier }: { entry: PostingRow; earlier: readonly PostingRow[] },
  { reason }: { reason: string },
  { at, by, id }: LedgerContext,
): LedgerDecision | DomainError {
  const on = dayOf(at)
  const made = reversePosting(asPosting(entry), { id, on, reason }, earlier.map(asPosting))
  if ('refused' in made)
    return made.refused === 'reversed-already' ? { standing: entryOf(earlier, made.by) } : refuseEntry(made)
  const { reference, benefit, projectId, take, postingId } = entry
  const about = { cause: 'reversal', reference, benefit, projectId, take, reverses: postingId } as const
  return entered(newPosting(made, { ...about, occurredOn: on, memo: reason }, { asked: postingId, at, by }))
}
