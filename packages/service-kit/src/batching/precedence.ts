export type Precedence = {
  /** Counts a piece of urgent work until it has ended. */
  urgent<Result>(work: Promise<Result>): Promise<Result>
  /** Waited for before each piece of other work: at once, unless urgent work crowds. */
  turn(): Promise<void>
}

/**
 * Lets urgent work go before other work of the same process. While at least `crowd` urgent pieces are in hand, and
 * until there were fewer for `calmMs`, other work goes on one piece every `paceMs`: it slows down and never stops.
 */
export function createPrecedence({ crowd = 8, calmMs = 20, paceMs = 100 } = {}): Precedence {
  const waiting: (() => void)[] = []
  let inHand = 0
  let crowded = false
  let calming: NodeJS.Timeout | undefined
  let pacing: NodeJS.Timeout | undefined

  function crowds() {
    clearTimeout(calming)
    calming = undefined
    crowded = true
    pacing ??= setInterval(() => waiting.shift()?.(), paceMs)
  }

  function calmed() {
    crowded = false
    calming = undefined
    clearInterval(pacing)
    pacing = undefined
    for (const go of waiting.splice(0)) go()
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
    turn: () => (crowded ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve()),
  }
}
