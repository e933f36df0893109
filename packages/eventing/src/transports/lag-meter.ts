import { within } from '../wait.ts'

/** How far a subscription is behind, measured once in a while. */
export interface LagMeter {
  /** As it was last measured; null while the last measurement failed, since an old figure would be untrue. */
  lag(): number | null
  /** Milliseconds since it was last measured with success. */
  ageMs(): number
  stop(): void
}

/** Measures every `everyMs`, one measurement at a time; one that takes longer than `limitMs` has failed. */
export function createLagMeter(options: {
  measure(): Promise<number>
  everyMs: number
  limitMs: number
  failed(error: unknown): void
}): LagMeter {
  let lag: number | null = null
  let knownAt = performance.now()
  let isMeasuring = false

  async function measureNow(): Promise<void> {
    const measured = options.measure().then((found) => {
      lag = found
      knownAt = performance.now()
    })
    if (!(await within(measured, options.limitMs))) throw new Error(`no answer within ${options.limitMs} ms`)
  }

  const timer = setInterval(() => {
    if (isMeasuring) return
    isMeasuring = true
    measureNow()
      .catch((error) => {
        lag = null
        options.failed(error)
      })
      .finally(() => {
        isMeasuring = false
      })
  }, options.everyMs)

  return {
    lag: () => lag,
    ageMs: () => performance.now() - knownAt,
    stop: () => clearInterval(timer),
  }
}
