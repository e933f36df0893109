import { words } from '@lianqiao/contracts/faults'
import { type DomainError, fault, refuse } from '@lianqiao/service-kit/decisions'

const REASON = words('理由', '理由', 'the reason')

/** A decision that is looked up years later says why it was made: the words, or the refusal of none. */
export function requireReason(given: string): string | DomainError {
  const reason = given.trim()
  return reason === '' ? refuse('unprocessable', { errors: [fault('/reason', 'required', { name: REASON })] }) : reason
}
