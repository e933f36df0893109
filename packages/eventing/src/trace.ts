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

/** Runs `work` inside the trace the headers carry, as a span of a consumer. */
export async function inTrace<Result>(
  headers: TraceHeaders,
  name: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const parent: Context = propagation.extract(ROOT_CONTEXT, headers)
  const span = trace.getTracer('@lianqiao/eventing').startSpan(name, { kind: SpanKind.CONSUMER }, parent)
  return context.with(trace.setSpan(parent, span), async () => {
    try {
      return await work()
    } catch (error) {
      span.recordException(error as Error)
      span.setStatus({ code: SpanStatusCode.ERROR })
      throw error
    } finally {
      span.end()
    }
  })
}
