import { type Figure, median, quantile, round } from '../figure.ts'

/** The 99th percentile of the times in milliseconds, over the rival's; the spread is (p99 − median) / p99. */
export function latency(variant: string, ours: readonly number[], rival: string, theirs: readonly number[]): Figure {
  const p99 = quantile(ours, 0.99)
  return {
    name: 'enterprises: candidates and answer, p99',
    variant,
    value: round(p99),
    unit: 'ms',
    rival,
    ratio: round(p99 / quantile(theirs, 0.99)),
    runs: ours.length,
    spread: round((p99 - median(ours)) / p99),
  }
}

/** A figure without a rival: its ratio is no number, and null in JSON. */
export function single(name: string, variant: string, value: number, unit: string): Figure {
  return { name, variant, value: round(value), unit, rival: 'none', ratio: Number.NaN, runs: 1, spread: 0 }
}
