/** At most `size` pieces of work at once; the others wait in order. */
export interface Slots {
  run<Result>(work: () => Promise<Result>): Promise<Result>
  busy(): number
}

export function createSlots(size: number): Slots {
  const queue: (() => void)[] = []
  let busy = 0
  return {
    busy: () => busy,
    async run(work) {
      if (busy >= size) await new Promise<void>((resolve) => queue.push(resolve))
      else busy += 1
      try {
        return await work()
      } finally {
        // The place passes straight to the next in line.
        const next = queue.shift()
        if (next) next()
        else busy -= 1
      }
    },
  }
}
