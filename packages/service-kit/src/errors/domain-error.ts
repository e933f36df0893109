import { type ErrorCode, type ErrorPayloads, errorTable } from './codes.ts'

/** An error out of the closed set: thrown where it is found, mapped once at each edge. */
export class DomainError<Code extends ErrorCode = ErrorCode> extends Error {
  readonly code: Code
  readonly payload: ErrorPayloads[Code]

  constructor(code: Code, payload: ErrorPayloads[Code], options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(payload)}`, options)
    this.name = 'DomainError'
    this.code = code
    this.payload = payload
  }

  get retryable(): boolean {
    return errorTable[this.code].retryable
  }
}

/** Shorthand that reads at the place it is thrown: `throw refuse('not-found', { what: 'lead' })`. */
export function refuse<Code extends ErrorCode>(code: Code, payload: ErrorPayloads[Code], cause?: unknown) {
  return new DomainError(code, payload, cause === undefined ? undefined : { cause })
}
