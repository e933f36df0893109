import { context, propagation, ROOT_CONTEXT, SpanKind, trace } from '@opentelemetry/api'
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks'
import { W3CTraceContextPropagator } from '@opentelemetry/core'
import { BasicTracerProvider } from '@opentelemetry/sdk-trace-base'

let started = false

/**
 * Makes trace ids real in this process: from HTTP through gRPC, outbox and bus into handlers and log lines. Spans are
 * not exported yet; whoever exports adds a processor here.
 */
export function startTracing(): void {
  if (started) return
  started = true
  context.setGlobalContextManager(new AsyncLocalStorageContextManager())
  propagation.setGlobalPropagator(new W3CTraceContextPropagator())
  trace.setGlobalTracerProvider(new BasicTracerProvider())
}

/** The 32 digits that name the running piece of work, for log lines. */
export function currentTraceId(): string | undefined {
  return trace.getActiveSpan()?.spanContext().traceId
}

/** The running trace as a W3C traceparent, to be carried on. */
export function currentTraceparent(): string | undefined {
  const carrier: { traceparent?: string } = {}
  propagation.inject(context.active(), carrier)
  return carrier.traceparent
}

/** Runs work as a span of a server, inside the trace that the caller carried on, or in a new one. */
export function inTrace<T>(name: string, traceparent: string | undefined, work: () => T): T {
  const parent = propagation.extract(ROOT_CONTEXT, { traceparent })
  const span = trace.getTracer('@lianqiao/service-kit').startSpan(name, { kind: SpanKind.SERVER }, parent)
  try {
    return context.with(trace.setSpan(parent, span), work)
  } finally {
    span.end()
  }
}
