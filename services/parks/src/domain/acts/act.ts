import type { DomainEvent } from '@lianqiao/contracts'
import type { Fault } from '@lianqiao/service-kit/decisions'
import { refuse } from '@lianqiao/service-kit/decisions'
import type { Carrier } from '../carrier.ts'
import type { By, HistoryEntry } from '../movement.ts'

/** Who acts and when. */
export type ActContext = { at: Date; by: By }

/** What an act makes of a carrier: the carrier after it, the entry of its history, and what others learn. */
export type CarrierDecision = { carrier: Carrier; entry: HistoryEntry; events: readonly DomainEvent[] }

/** The refusal of everything that is wrong. */
export const refuseFaults = (errors: readonly Fault[]) => refuse('unprocessable', { errors: [...errors] })
