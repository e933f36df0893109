import { refuse } from '../errors/index.ts'
import type { Check } from '../ops/server.ts'

export type Batcher<Item, Outcome> = {
  /** Rejected with `unavailable` at once while the groups under way make no progress. */
  submit(item: Item): Promise<Outcome>
  /** Resolves when nothing is waiting or being worked on. */
  idle(): Promise<void>
  /** For readiness: no group has been worked on for too long. */
  check: Check['check']
}

/** A group that takes longer than this is taken for stuck, milliseconds; most take a hundredth of it. */
const STALL_MS = 3_000

/**
 * Groups what arrives while the previous group is being worked on: one caller alone waits for nobody, many callers
 * share a transaction. `work` answers one outcome an item, in order. Where all groups under way are stuck, new items are
 * refused instead of piling up behind them.
 */
export function createBatcher<Item, Outcome>(options: {
  limit: number
  concurrency: number
  /** What `work` waits for, in the refusal while it is stuck. */
  dependency?: string
  stallMs?: number
  work(items: Item[]): Promise<Outcome[]>
}): Batcher<Item, Outcome> {
  type Waiting = { item: Item; resolve(outcome: Outcome): void; reject(error: unknown): void }
  const waiting: Waiting[] = []
  const { dependency = 'postgresql', stallMs = STALL_MS } = options
  /** When each group under way began. */
  const running = new Map<Promise<void>, number>()

  function pump() {
    while (waiting.length > 0 && running.size < options.concurrency) {
      const group = waiting.splice(0, options.limit)
      const done = run(group).finally(() => {
        running.delete(done)
        pump()
      })
      running.set(done, performance.now())
    }
  }

  async function run(group: Waiting[]) {
    try {
      const outcomes = await options.work(group.map(({ item }) => item))
      group.forEach(({ resolve }, i) => {
        resolve(outcomes[i] as Outcome)
      })
    } catch (error) {
      for (const { reject } of group) reject(error)
    }
  }

  function isStuck(): boolean {
    const latest = Math.max(...running.values())
    return running.size >= options.concurrency && performance.now() - latest > stallMs
  }

  return {
    submit(item) {
      if (isStuck()) return Promise.reject(refuse('unavailable', { dependency, retryAfterSeconds: 2 }))
      return new Promise((resolve, reject) => {
        waiting.push({ item, resolve, reject })
        if (waiting.length === 1) setImmediate(pump)
      })
    },
    async idle() {
      while (running.size > 0 || waiting.length > 0) {
        await new Promise((resolve) => setImmediate(resolve))
        await Promise.all(running.keys())
      }
    },
    async check() {
      const longest = running.size === 0 ? 0 : performance.now() - Math.min(...running.values())
      if (longest <= stallMs) return { ready: true }
      return { ready: false, detail: `a group has been under way for ${Math.round(longest / 1000)} s` }
    },
  }
}
