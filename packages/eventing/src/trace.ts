import { type Context, context, propagation, ROOT_CONTEXT, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api'

/** W3C trace context as plain text, which passes through also where no OpenTelemetry SDK is set up. */
export interface TraceHeaders {
  traceparent?: string
  tracestate?: string
}

/** What the running code's trace would be carried on as; empty outside a trace or without an SDK. */
export function currentTrace(): TraceHeaders {
  const carrier: TraceHeaders = {}
  propagation.inject(context.active(), carrier)
  return carrier
}

/** The 32 digits that name the whole trace, from a traceparent. */
export const traceIdOf = (traceparent: string | undefined): string | undefined =>
  /^00-([0-9a-f]{32})-/.exec(traceparent ?? '')?.[1]

/** A consumer's span within the trace that an event carries. */
export interface Span {
  run<Result>(work: () => Result): Result
  end(error?: Error): void
}

/** Starts a span that continues the trace of the headers. */
export function startSpan(headers: TraceHeaders, name: string): Span {
  const parent: Context = propagation.extract(ROOT_CONTEXT, headers)
  const span = trace.getTracer('@lianqiao/eventing').startSpan(name, { kind: SpanKind.CONSUMER }, parent)
  const within = trace.setSpan(parent, span)
  return {
    run: (work) => context.with(within, work),
    end(error) {
      if (error) {
        span.recordException(error)
        span.setStatus({ code: SpanStatusCode.ERROR })
      }
      span.end()
    },
  }
}
