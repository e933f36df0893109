import type { Problem } from '@lianqiao/contracts/console-api'

/** Why a request did not give what was asked, in the few ways a page can answer to. */
export type FailureKind =
  | 'signed-out'
  | 'forbidden'
  | 'not-found'
  | 'claimed-by-another'
  | 'conflict'
  | 'invalid'
  | 'limited'
  | 'unavailable'
  | 'offline'
  | 'unexpected'

/** Thrown by every call of the client; `problem` is there when the gateway answered with one. */
export class ApiFailure extends Error {
  readonly kind: FailureKind
  readonly problem: Problem | null
  readonly retryAfterSeconds: number | null

  constructor(kind: FailureKind, problem: Problem | null = null, retryAfterSeconds: number | null = null) {
    super(problem?.detail || kind)
    this.name = 'ApiFailure'
    this.kind = kind
    this.problem = problem
    this.retryAfterSeconds = retryAfterSeconds
  }

  get retryable(): boolean {
    return this.kind === 'offline' || this.kind === 'unavailable' || (this.problem?.retryable ?? false)
  }
}

/** The failure that an HTTP status and a problem's type (`urn:lianqiao:problem:CODE`) stand for. */
export function failureKind(status: number, type: string | undefined): FailureKind {
  if (status === 401) return 'signed-out'
  if (status === 403) return 'forbidden'
  if (status === 404) return 'not-found'
  if (status === 409) return type?.endsWith('claimed-by-another') ? 'claimed-by-another' : 'conflict'
  if (status === 400 || status === 413 || status === 422) return 'invalid'
  if (status === 429) return 'limited'
  if (status === 502 || status === 503 || status === 504) return 'unavailable'
  return 'unexpected'
}

export const asFailure = (error: unknown): ApiFailure =>
  error instanceof ApiFailure ? error : new ApiFailure('unexpected')
