import type { Events } from '@lianqiao/contracts'
import { type NewEvent, type Outbox, type Tx, withTransaction } from '@lianqiao/eventing'
import { type Clock, type Identity, refuse } from '@lianqiao/service-kit'
import type { Pool } from 'pg'
import type { Access } from '../access.ts'
import type { Hundredths } from '../domain/amount.ts'
import { type Carrier, freeOn } from '../domain/carrier.ts'
import { dayOf } from '../domain/day.ts'
import { move } from '../domain/movement.ts'
import { expiryFault, type Reservation } from '../domain/reserve.ts'
import { readCarriers, saveReserved } from '../store/carriers.ts'
import { addHistory } from '../store/history.ts'
import { lockParksOf, raiseRevisions } from '../store/park-registers.ts'
import { endReservation, findReservation, renewReservation } from '../store/reservations.ts'
import { released } from './events.ts'
import { expireOn } from './expire.ts'

export type ReleaseDeps = { pool: Pool; outbox: Outbox<Events>; clock: Clock; access: Access }
export type Released = { reservation: Reservation; carrier: Carrier; free: Hundredths }

type InHand = {
  reservation: Reservation
  carrier: Carrier
  now: Date
  by: { bureauId: string; officerId: string }
}

/**
 * What a reservation held is free again. One that ended already is answered as it is: releasing twice frees once.
 * Whose park it is not finds none (not-found).
 */
export function release(
  { reservationId, note }: { reservationId: string; note: string },
  identity: Identity,
  deps: ReleaseDeps,
): Promise<Released> {
  return inHand(reservationId, identity, deps, async (tx, { reservation, carrier, now, by }) => {
    if (reservation.state !== 'held') return { reservation, carrier, events: [] }
    const moved = move(carrier, { what: 'released', at: now, by, reservationId, reserve: -reservation.amount })
    await endReservation(tx, { reservationId, state: 'released', at: moved.entry.at, note })
    await saveReserved(tx, [moved.carrier])
    await addHistory(tx, [moved.entry])
    await raiseRevisions(tx, [carrier.parkId])
    const ended: Reservation = {
      ...reservation,
      state: 'released',
      endedAt: moved.entry.at,
      note: note || reservation.note,
    }
    return { reservation: ended, carrier: moved.carrier, events: [released(moved.carrier, ended, 'released', now)] }
  })
}

/** Holds it until another time. Refused once it has ended (transition-refused). */
export function renew(
  { reservationId, expiresAt }: { reservationId: string; expiresAt: Date },
  identity: Identity,
  deps: ReleaseDeps,
): Promise<Released> {
  return inHand(reservationId, identity, deps, async (tx, { reservation, carrier, now, by }) => {
    if (reservation.state !== 'held') throw refuse('transition-refused', { from: reservation.state, to: 'held' })
    const fault = expiryFault(expiresAt, carrier, now)
    if (fault !== undefined) throw fault
    if (expiresAt.getTime() === reservation.expiresAt.getTime()) return { reservation, carrier, events: [] }
    const moved = move(carrier, { what: 'renewed', at: now, by, reservationId })
    await renewReservation(tx, reservationId, expiresAt)
    await saveReserved(tx, [moved.carrier])
    await addHistory(tx, [moved.entry])
    const renewed = { ...reservation, expiresAt, renewals: reservation.renewals + 1 }
    return { reservation: renewed, carrier: moved.carrier, events: [] }
  })
}

async function inHand(
  reservationId: string,
  identity: Identity,
  { pool, outbox, clock, access }: ReleaseDeps,
  work: (tx: Tx, hand: InHand) => Promise<{ reservation: Reservation; carrier: Carrier; events: NewEvent<Events>[] }>,
): Promise<Released> {
  const done = await withTransaction(pool, async (tx) => {
    const seen = await findReservation(tx, reservationId)
    if (identity.kind !== 'officer' || seen === undefined || !access.mayKeep(identity, seen.parkId))
      throw refuse('not-found', { what: 'reservation' })
    await lockParksOf(tx, [seen.carrierId])
    const now = clock()
    const expired = await expireOn(tx, [seen.carrierId], now)
    // Read anew: it may have ended while the lock was waited for.
    const reservation = (await findReservation(tx, reservationId)) as Reservation
    const [carrier] = (await readCarriers(tx, [seen.carrierId])) as [Carrier]
    const by = { bureauId: identity.bureauId, officerId: identity.officerId }
    const { events, ...rest } = await work(tx, { reservation, carrier, now, by })
    if (expired.length + events.length > 0) await outbox.append(tx, [...expired, ...events])
    return { ...rest, free: freeOn(rest.carrier, dayOf(now)) }
  })
  outbox.wake()
  return done
}
