import { type DomainError, refuse } from '@lianqiao/service-kit/decisions'
import type { Carrier } from '../carrier.ts'
import { released } from '../events/carriers.ts'
import { move } from '../movement.ts'
import { expiryFault, type Reservation } from '../reservation.ts'
import type { ActContext, CarrierDecision } from './act.ts'

export type Held = { reservation: Reservation; carrier: Carrier }

/** The reservation after an act, and what becomes of its carrier; null where the act changes nothing. */
export type ReservationDecision = { reservation: Reservation; moved: CarrierDecision | null }

/** What a reservation held is free again. One that ended already is answered as it is: releasing twice frees once. */
export function release(
  { reservation, carrier }: Held,
  { note }: { note: string },
  { at, by }: ActContext,
): ReservationDecision {
  if (reservation.state !== 'held') return { reservation, moved: null }
  const { reservationId, amount } = reservation
  const moved = move(carrier, { what: 'released', at, by, reservationId, reserve: -amount })
  const endedAt = moved.entry.at
  const ended: Reservation = { ...reservation, state: 'released', endedAt, note: note || reservation.note }
  return { reservation: ended, moved: { ...moved, events: [released(moved.carrier, ended, 'released', at)] } }
}

/** Holds it until another time. Refused once it has ended (transition-refused), and for a time it cannot be held to. */
export function renew(
  { reservation, carrier }: Held,
  { expiresAt }: { expiresAt: Date },
  { at, by }: ActContext,
): ReservationDecision | DomainError {
  if (reservation.state !== 'held') return refuse('transition-refused', { from: reservation.state, to: 'held' })
  const fault = expiryFault(expiresAt, carrier, at)
  if (fault !== undefined) return fault
  if (expiresAt.getTime() === reservation.expiresAt.getTime()) return { reservation, moved: null }
  const moved = move(carrier, { what: 'renewed', at, by, reservationId: reservation.reservationId })
  return {
    reservation: { ...reservation, expiresAt, renewals: reservation.renewals + 1 },
    moved: { ...moved, events: [] },
  }
}
