import { AsyncLocalStorage, createHook } from 'node:async_hooks'

/** The timers that some work starts, until they ended or were cleared. */
export type WatchedTimers = {
  /** Runs work whose timers are watched, with those of all that follows from it. */
  run<Result>(work: () => Result): Result
  /** The stack at which each running timer was started. */
  running(): string[]
  end(): void
}

export function watchTimers(): WatchedTimers {
  const inside = new AsyncLocalStorage<true>()
  const started = new Map<number, string>()
  const hook = createHook({
    init(id, type) {
      if (type === 'Timeout' && inside.getStore()) started.set(id, new Error('a timer was started').stack ?? '')
    },
    destroy: (id) => void started.delete(id),
  }).enable()
  return {
    run: (work) => inside.run(true, work),
    running: () => [...started.values()],
    end: () => void hook.disable(),
  }
}
