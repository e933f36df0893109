import type { ClauseResult } from '@lianqiao/contracts/console-api'

/** What an officer may do with a clause today. */
export type OfferKind = 'offer' | 'ask' | 'never'

/** What pays or helps an enterprise; the other rows of the library are rules, plans and funds, offered to nobody. */
const isForEnterprises = ({ kind }: ClauseResult) => kind === 'benefit'

/**
 * May be told the enterprise; must be asked about or verified first; or must not be promised, though it looks as if it
 * could be: barred or unreviewed, at somebody's discretion, or from a document that is no policy in force. What is
 * neither (what the lead does not meet, what is over, what is no benefit) is null.
 */
export function offerKind(clause: ClauseResult): OfferKind | null {
  const { status, offerable, assurance, fairCompetition } = clause
  if (offerable) return 'offer'
  if (!isForEnterprises(clause)) return null
  if (status === 'ineligible' || status === 'expired') return null
  const barred = fairCompetition.state === 'barred' || fairCompetition.state === 'pending'
  if (status === 'notOfferable' || status === 'discretionary' || barred) return 'never'
  if (assurance === 'historical' || assurance === 'draft') return 'never'
  return 'ask'
}
