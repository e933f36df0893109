import type { DomainEvent } from '@lianqiao/contracts'
import type { Carrier } from './carrier.ts'
import { released } from './events/carriers.ts'
import { type HistoryEntry, move } from './movement.ts'
import type { Reservation } from './reservation.ts'

export type Expired = { carriers: Carrier[]; entries: HistoryEntry[]; events: DomainEvent[] }

/** What is free again once these reservations have ended by time: the carriers of which they held something. */
export function expire(carriers: readonly Carrier[], due: readonly Reservation[], at: Date): Expired {
  const byId = new Map(carriers.map((carrier) => [carrier.carrierId, carrier]))
  const touched = new Set<string>()
  const entries: HistoryEntry[] = []
  const events: DomainEvent[] = []
  for (const reservation of due) {
    const { carrierId, reservationId, amount } = reservation
    const carrier = byId.get(carrierId)
    if (carrier === undefined) throw new Error(`reservation ${reservationId} is of no carrier that was read`)
    const moved = move(carrier, { what: 'expired', at, by: null, reservationId, reserve: -amount })
    byId.set(carrierId, moved.carrier)
    touched.add(carrierId)
    entries.push(moved.entry)
    events.push(released(moved.carrier, reservation, 'expired', at))
  }
  return { carriers: [...byId.values()].filter(({ carrierId }) => touched.has(carrierId)), entries, events }
}
