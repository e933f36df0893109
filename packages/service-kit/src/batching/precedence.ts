export type Precedence = {
  /** Counts a piece of urgent work until it has ended. */
  urgent<Result>(work: Promise<Result>): Promise<Result>
  /** Does a piece of other work: at once, unless urgent work crowds. */
  other<Result>(work: () => Promise<Result>): Promise<Result>
}

/**
 * Lets urgent work go before other work of the same process. While at least `crowd` urgent pieces are in hand, and
 * until there were fewer for `calmMs`, other work goes one piece at a time and has a `share` of the time (0 < share ≤
 * 1): after a piece everything rests for as long as that takes. It slows down and never stops.
 */
export function createPrecedence({ crowd = 8, calmMs = 50, share = 0.1 } = {}): Precedence {
  const waiting: (() => void)[] = []
  let inHand = 0
  let crowded = false
  let resting = false
  let calming: NodeJS.Timeout | undefined

  function crowds() {
    clearTimeout(calming)
    calming = undefined
    crowded = true
  }

  function calmed() {
    crowded = false
    calming = undefined
    for (const go of waiting.splice(0)) go()
  }

  function rested() {
    resting = false
    waiting.shift()?.()
  }

  async function sparingly<Result>(work: () => Promise<Result>): Promise<Result> {
    resting = true
    const began = performance.now()
    try {
      return await work()
    } finally {
      setTimeout(rested, (performance.now() - began) * (1 / share - 1))
    }
  }

  return {
    async urgent(work) {
      inHand += 1
      if (inHand >= crowd) crowds()
      try {
        return await work
      } finally {
        inHand -= 1
        if (crowded && inHand < crowd) calming ??= setTimeout(calmed, calmMs)
      }
    },
    async other(work) {
      if (crowded && resting) await new Promise<void>((resolve) => waiting.push(resolve))
      return crowded ? sparingly(work) : work()
    },
  }
}
