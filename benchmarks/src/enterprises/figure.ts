/** One measured figure; `ratio` is ours over the rival's, so that a slower machine tells the same. */
export type Figure = {
  name: string
  variant: string
  value: number
  unit: string
  rival: string
  ratio: number | null
  runs: number
  spread: number
}

export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!
}

const rounded = (value: number): number => Number(value.toPrecision(4))

/** The 99th percentile of the times in milliseconds, beside the rival's; the spread is the median's share of it. */
export function latency(variant: string, ours: readonly number[], rival: string, theirs: readonly number[]): Figure {
  const [a, b] = [[...ours].sort((x, y) => x - y), [...theirs].sort((x, y) => x - y)]
  const p99 = percentile(a, 0.99)
  return {
    name: 'enterprises: candidates and answer, p99',
    variant,
    value: rounded(p99),
    unit: 'ms',
    rival,
    ratio: b.length === 0 ? null : rounded(p99 / percentile(b, 0.99)),
    runs: a.length,
    spread: rounded(percentile(a, 0.5) / p99),
  }
}

export function single(name: string, variant: string, value: number, unit: string): Figure {
  return { name, variant, value: rounded(value), unit, rival: '', ratio: null, runs: 1, spread: 0 }
}
