import type { Problem } from '@lianqiao/contracts/console-api'
import { ApiFailure, failureKind } from './failure.ts'

type Options = {
  method?: 'GET' | 'POST' | 'PUT'
  /** A file goes as it is, anything else as JSON. */
  body?: unknown
  signal?: AbortSignal
  /** One for each thing that is to happen once: the same again answers the same. */
  idempotencyKey?: string
}

/**
 * The one place that talks HTTP. Answers with the parsed body (undefined for 204) and throws {@link ApiFailure} for
 * everything else, an unreachable gateway included.
 */
export async function request<T>(
  path: string,
  { method = 'GET', body, signal, idempotencyKey }: Options = {},
): Promise<T> {
  const response = await fetch(`/console-api${path}`, {
    method,
    signal,
    credentials: 'same-origin',
    headers: {
      accept: 'application/json, application/problem+json',
      // What went wrong is told in the language of the page, not of the browser.
      'accept-language': document.documentElement.lang,
      ...(method === 'GET' ? {} : { 'x-lianqiao-console': '1' }),
      ...(body === undefined ? {} : { 'content-type': body instanceof Blob ? body.type : 'application/json' }),
      ...(idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey }),
    },
    body: body === undefined || body instanceof Blob ? body : JSON.stringify(body),
  }).catch((error: unknown) => {
    if (signal?.aborted) throw error
    throw new ApiFailure('offline')
  })
  if (!response.ok) throw await failureOf(response)
  if (response.status === 204) return undefined as T
  return (await response.json().catch(() => {
    throw new ApiFailure('unexpected')
  })) as T
}

async function failureOf(response: Response): Promise<ApiFailure> {
  const problem = (await response.json().catch(() => null)) as Problem | null
  const wait = Number(response.headers.get('retry-after'))
  return new ApiFailure(failureKind(response.status, problem?.type), problem, wait > 0 ? wait : null)
}

/** `?a=1&b=2` from what is there; empty values are left out. */
export function queryString(values: Record<string, string | null | undefined>): string {
  const given = Object.entries(values).flatMap(([key, value]) => (value ? [[key, value]] : []))
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`
}
