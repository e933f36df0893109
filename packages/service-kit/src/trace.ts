import { AsyncLocalStorage } from 'node:async_hooks'
import { randomBytes } from 'node:crypto'

/** What every log line, event and call of one piece of work has in common. W3C trace context. */
export type Trace = { traceparent: string }

const storage = new AsyncLocalStorage<Trace>()

export function currentTraceparent(): string | undefined {
  return storage.getStore()?.traceparent
}

export function traceId(traceparent: string | undefined): string | undefined {
  return traceparent?.split('-')[1]
}

/** Runs work inside a trace: the one given where it is well formed, a new one otherwise. */
export function inTrace<T>(traceparent: string | undefined, work: () => T): T {
  return storage.run({ traceparent: child(traceparent) }, work)
}

function child(traceparent: string | undefined): string {
  const parent = /^00-([0-9a-f]{32})-[0-9a-f]{16}-([0-9a-f]{2})$/.exec(traceparent ?? '')
  const id = parent?.[1] ?? randomBytes(16).toString('hex')
  return `00-${id}-${randomBytes(8).toString('hex')}-${parent?.[2] ?? '01'}`
}
