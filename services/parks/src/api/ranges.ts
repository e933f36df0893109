import type { FreeRange } from '@lianqiao/contracts/parks'
import { fromHundredths } from '../domain/amount.ts'
import type { Capacity } from '../domain/capacity.ts'

/** Where ranges begin, in 亩 and in ㎡: enough to see whether to ask, too little to see who reserves what. */
const STEPS = { land: [0, 20, 50, 100, 200, 500], workshop: [0, 1_000, 5_000, 10_000, 50_000, 100_000] }

/** What of a kind is free: the figure for who keeps the park, a range for everybody else. */
export function rangeOf({ kind, free, carriers }: Capacity, exact: boolean): FreeRange {
  const figure = fromHundredths(free)
  if (exact) return { kind, atLeast: figure, atMost: figure, carriers }
  if (free === 0) return { kind, atLeast: 0, atMost: 0, carriers: 0 }
  const at = STEPS[kind].findLastIndex((step) => step <= figure)
  const atMost = STEPS[kind][at + 1]
  return { kind, atLeast: STEPS[kind][at] as number, ...(atMost === undefined ? {} : { atMost }), carriers: 0 }
}
