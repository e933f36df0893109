import type { VerifiedFact } from '@lianqiao/enclaves'
import { type DomainError, refuse } from '@lianqiao/service-kit/decisions'
import { type BookState, judgeFact } from '../judge-fact.ts'
import { answerStanding, entered, type LedgerContext, type LedgerDecision, refuseEntry } from './ledger-decision.ts'

/**
 * Posts a verified fact by the agreement as it stood on the day it happened. The same reference again answers the
 * entry that stands; with other figures it is refused. What was taken back may be posted anew.
 */
export function postVerifiedFact(
  state: BookState,
  request: { fact: VerifiedFact; memo: string },
  context: LedgerContext,
): LedgerDecision | DomainError {
  if (state.versions.length === 0) return refuse('not-found', { what: 'agreement' })
  const judged = judgeFact(state, request, context)
  if ('refused' in judged) return refuseEntry(judged)
  return 'made' in judged ? entered(judged.made) : answerStanding(judged.standing, judged.sameFigures)
}
