import type { TraceStep } from '@lianqiao/contracts/console-api'

/** The steps of a computation, each after those it rests on. A fixed figure says itself where it is used. */
export function traceLines(trace: TraceStep): { key: string; text: string }[] {
  const lines = (step: TraceStep, key: string): { key: string; text: string }[] => [
    ...step.parts.flatMap((part, at) => (part.step === 'fixed' ? [] : lines(part, `${key}.${at}`))),
    { key, text: step.text },
  ]
  return lines(trace, '0')
}
