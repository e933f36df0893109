import type { CarrierAnswer } from './proposal.ts'
import { verdictOrder } from './verdict.ts'

/** Those that hold it for certain first, the smallest that is enough before larger ones, unknown sizes last. */
export function byCloseness(a: CarrierAnswer, b: CarrierAnswer): number {
  return (
    verdictOrder[a.verdict] - verdictOrder[b.verdict] ||
    (a.free ?? Number.MAX_VALUE) - (b.free ?? Number.MAX_VALUE) ||
    (a.carrierId < b.carrierId ? -1 : 1)
  )
}
