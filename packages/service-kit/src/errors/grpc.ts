import { type ClientError, type Metadata, ServerError, Status } from 'nice-grpc-common'
import { boundFaults } from './bound-faults.ts'
import { type ErrorCode, errorTable } from './codes.ts'
import { DomainError, refuse } from './domain-error.ts'

const ERROR_KEY = 'lianqiao-error-bin'

/** What a service answers on the wire: the status of the table, and code and payload in the trailer. */
export function toServerError(error: DomainError, trailer: Metadata): ServerError {
  trailer.set(ERROR_KEY, Buffer.from(JSON.stringify({ code: error.code, payload: boundFaults(error.payload) })))
  return new ServerError(errorTable[error.code].grpc, error.code)
}

/**
 * The error a caller sees: the service's own, or, where the call itself failed, `unavailable`,
 * `deadline-exceeded` or `internal`.
 */
export function fromClientError(error: ClientError, trailer: Metadata | undefined, dependency: string): DomainError {
  const carried = trailer?.get(ERROR_KEY)
  if (carried !== undefined) {
    const { code, payload } = JSON.parse(Buffer.from(carried as Uint8Array).toString())
    if (code in errorTable) return new DomainError(code as ErrorCode, payload, { cause: error })
  }
  if (error.code === Status.DEADLINE_EXCEEDED) return refuse('deadline-exceeded', { dependency }, error)
  if (error.code === Status.UNAVAILABLE || error.code === Status.CANCELLED)
    return refuse('unavailable', { dependency, retryAfterSeconds: 2 }, error)
  if (error.code === Status.RESOURCE_EXHAUSTED) return refuse('overloaded', { retryAfterSeconds: 1 }, error)
  return refuse('internal', {}, error)
}
