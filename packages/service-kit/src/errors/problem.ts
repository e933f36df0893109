import type { Language, Problem } from '@lianqiao/contracts/console-api'
import { boundFaults } from './bound-faults.ts'
import { errorTable } from './codes.ts'
import { detailOf } from './details.ts'
import { DomainError } from './domain-error.ts'
import { tellFault } from './fault.ts'

/** The RFC 9457 document of an error, in the language of whoever asks. `type` is stable and can be matched on. */
export function toProblem(error: DomainError, requestId: string, language: Language): Problem {
  const { code, retryable } = error
  const { title, http: status } = errorTable[code]
  const payload = boundFaults(error.payload)
  const bounded = new DomainError(code, payload)
  return {
    type: `urn:lianqiao:problem:${code}`,
    title: title[language],
    status,
    detail: detailOf(bounded)?.[language] ?? title[language],
    requestId,
    retryable,
    ...('errors' in payload ? { errors: payload.errors.map((fault) => tellFault(fault, language)) } : {}),
    ...('more' in payload && payload.more !== undefined ? { more: payload.more } : {}),
    ...('left' in payload ? { left: payload.left } : {}),
  }
}

/** Seconds for Retry-After, where trying again later is the right thing to do. */
export function retryAfterSeconds(error: DomainError): number | undefined {
  if ('retryAfterSeconds' in error.payload) return error.payload.retryAfterSeconds
  return errorTable[error.code].retryable ? 1 : undefined
}
