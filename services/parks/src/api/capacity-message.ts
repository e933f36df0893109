import type { Capacity as CapacityMessage } from '@lianqiao/contracts/parks'
import { fromHundredths } from '../domain/amount.ts'
import type { Capacity } from '../domain/capacity.ts'

/** What a park has of a kind, in 亩 or ㎡. */
export function capacityMessage(capacity: Capacity): CapacityMessage {
  return {
    kind: capacity.kind,
    carriers: capacity.carriers,
    size: fromHundredths(capacity.size),
    reserved: fromHundredths(capacity.reserved),
    free: fromHundredths(capacity.free),
    largestFree: fromHundredths(capacity.largestFree),
  }
}
