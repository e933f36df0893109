import type { TraceStep } from '@lianqiao/contracts/console-api'
import { traceLines } from './trace-lines.ts'

/** A computation in the order in which it is done by hand: each line rests on the ones above it. */
export function Trace({ trace }: { trace: TraceStep }) {
  const lines = traceLines(trace)
  return (
    <ol className="trace">
      {lines.map(({ key, text }) => (
        <li key={key}>{text}</li>
      ))}
    </ol>
  )
}
