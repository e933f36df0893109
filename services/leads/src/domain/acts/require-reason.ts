import { type DomainError, refuse } from '@lianqiao/service-kit/decisions'

/** A decision that is looked up years later says why it was made: the words, or the refusal of none. */
export function requireReason(given: string): string | DomainError {
  const reason = given.trim()
  return reason === ''
    ? refuse('unprocessable', { errors: [{ pointer: '/reason', code: 'required', detail: 'say why' }] })
    : reason
}
