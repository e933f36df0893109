import type { Measurement } from './measure.ts'
import type { Planned } from './plan.ts'

/** A committed figure. With a rival, `ratio` is its value over ours, measured in the same run on the same clauses. */
export type Figure = {
  name: string
  variant: string
  value: number
  unit: string
  rival: string | null
  ratio: number | null
  runs: number
  /** (largest − smallest) / median over the runs. */
  spread: number
}

/** A task with what each of its runs measured. */
export type Result = { task: Planned; runs: readonly Measurement[] }

export const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!

const spreadOf = (values: readonly number[]) => (Math.max(...values) - Math.min(...values)) / median(values)

const rounded = (value: number) => Number(value.toPrecision(4))

/** Our own figures of a task: the middle and the slow end of a match, leads a second, memory. */
export function ownFigures({ task, runs }: Result): Figure[] {
  const of = (name: string, unit: string, pick: (run: Measurement) => number): Figure => {
    const values = runs.map(pick)
    const { variant } = task
    return {
      name: `${task.name}, ${name}`,
      variant,
      value: rounded(median(values)),
      unit,
      rival: null,
      ratio: null,
      runs: runs.length,
      spread: rounded(spreadOf(values)),
    }
  }
  return [
    of('p50', 'ms', ({ p50 }) => p50),
    of('p99', 'ms', ({ p99 }) => p99),
    of('processor time', 'ms a lead', ({ cpuMs }) => cpuMs),
    of('throughput', 'leads/s', ({ perSecond }) => perSecond),
    of('memory', 'MB RSS', ({ rssMb }) => rssMb),
    of('memory held', 'MB', ({ liveMb }) => liveMb),
  ]
}

/**
 * A rival's middle beside ours. There is no figure before the results are equal: `undefined` when a hash differs or the
 * rival failed.
 */
export function rivalFigure(own: Result, rival: Result): Figure | undefined {
  const [mine, theirs] = [own.runs[0], rival.runs[0]]
  if (!mine || !theirs || mine.hash !== theirs.hash || mine.hash === '') return undefined
  const values = rival.runs.map(({ p50 }) => p50)
  const ours = median(own.runs.map(({ p50 }) => p50))
  return {
    name: `${own.task.name}, p50`,
    variant: own.task.variant,
    value: rounded(median(values)),
    unit: 'ms',
    rival: rival.task.engine,
    ratio: rounded(median(values) / ours),
    runs: rival.runs.length,
    spread: rounded(spreadOf(values)),
  }
}
