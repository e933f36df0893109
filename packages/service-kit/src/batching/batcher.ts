export type Batcher<Item, Outcome> = {
  submit(item: Item): Promise<Outcome>
  /** Resolves when nothing is waiting or being worked on. */
  idle(): Promise<void>
}

/**
 * Groups what arrives while the previous group is being worked on: one caller alone waits for nobody, many callers
 * share a transaction. `work` answers one outcome an item, in order.
 */
export function createBatcher<Item, Outcome>(options: {
  limit: number
  concurrency: number
  work(items: Item[]): Promise<Outcome[]>
}): Batcher<Item, Outcome> {
  type Waiting = { item: Item; resolve(outcome: Outcome): void; reject(error: unknown): void }
  const waiting: Waiting[] = []
  const running = new Set<Promise<void>>()

  function pump() {
    while (waiting.length > 0 && running.size < options.concurrency) {
      const group = waiting.splice(0, options.limit)
      const done = run(group).finally(() => {
        running.delete(done)
        pump()
      })
      running.add(done)
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

  return {
    submit(item) {
      return new Promise((resolve, reject) => {
        waiting.push({ item, resolve, reject })
        if (waiting.length === 1) setImmediate(pump)
      })
    },
    async idle() {
      while (running.size > 0 || waiting.length > 0) {
        await new Promise((resolve) => setImmediate(resolve))
        await Promise.all(running)
      }
    },
  }
}
