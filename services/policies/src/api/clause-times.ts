import type { ClauseTimes } from '@lianqiao/contracts/policies'
import type { Clause } from '@lianqiao/matching'

/** The three times of a clause, as its source gives them. */
export function timesOf({ inForce, window, knownSince }: Clause): ClauseTimes {
  return {
    inForceFrom: inForce.from ?? '',
    inForceUntil: inForce.until,
    attestedFrom: inForce.attestedFrom ?? '',
    attestedUntil: inForce.attestedUntil ?? '',
    windowFrom: window?.from ?? '',
    windowUntil: window?.until ?? '',
    knownSince: knownSince ?? '',
  }
}
