/** One measured figure beside its rival of the same run. */
export type Figure = {
  name: string
  variant: string
  value: number
  unit: string
  rival: string
  /** The value over the rival's (or the rival's target), median of the pairs. */
  ratio: number
  runs: number
  /** (largest − smallest) / median of the ratios. */
  spread: number
}

/** As every benchmark prints with `--json`: an object a line. */
export function jsonLines(figures: readonly object[]): string {
  return figures.map((figure) => `${JSON.stringify(figure)}\n`).join('')
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN
}

export function quantile(values: readonly number[], q: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(q * sorted.length) - 1)] ?? Number.NaN
}

export function spreadOf(ratios: readonly number[]): number {
  return (Math.max(...ratios) - Math.min(...ratios)) / median(ratios)
}

export function round(value: number, digits = 3): number {
  return Number(value.toPrecision(digits))
}
