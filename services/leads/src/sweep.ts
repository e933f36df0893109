import type { Log } from '@lianqiao/service-kit'

export type Sweep = { start(): void; stop(): Promise<void> }

/** Runs a piece of work once in a while, one run after the other; a run that fails is told and tried again. */
export function createSweep(options: { what: string; everyMs: number; log: Log; work(): Promise<void> }): Sweep {
  let timer: NodeJS.Timeout | undefined
  let current = Promise.resolve()

  function schedule() {
    timer = setTimeout(() => {
      current = options
        .work()
        .catch((err) => options.log.warn({ err }, `${options.what} could not be done just now`))
        .finally(() => timer !== undefined && schedule())
    }, options.everyMs)
  }

  return {
    start: schedule,
    async stop() {
      clearTimeout(timer)
      timer = undefined
      await current
    },
  }
}
