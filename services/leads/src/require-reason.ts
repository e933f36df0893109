import { refuse } from '@lianqiao/service-kit'

/** A decision that is looked up years later says why it was made: refused without. */
export function requireReason(given: string): string {
  const reason = given.trim()
  if (reason === '')
    throw refuse('unprocessable', { errors: [{ pointer: '/reason', code: 'required', detail: 'say why' }] })
  return reason
}
