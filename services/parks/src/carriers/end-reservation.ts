import type { Events } from '@lianqiao/contracts'
import { type Outbox, type Tx, withTransaction } from '@lianqiao/eventing'
import { type Clock, DomainError, type Identity, refuse } from '@lianqiao/service-kit'
import type { Pool } from 'pg'
import type { Access } from '../domain/access.ts'
import type { ActContext } from '../domain/acts/act.ts'
import { type Held, type ReservationDecision, release, renew } from '../domain/acts/end-reservation.ts'
import type { Hundredths } from '../domain/amount.ts'
import { type Carrier, freeOn } from '../domain/carrier.ts'
import { dayOf } from '../domain/day.ts'
import type { Reservation } from '../domain/reservation.ts'
import { readCarriers, saveReserved } from '../store/carriers.ts'
import { addHistory } from '../store/history.ts'
import { lockParksOf, raiseRevisions } from '../store/park-registers.ts'
import { endReservation, findReservation, renewReservation } from '../store/reservations.ts'
import { expireOn } from './expire.ts'

export type EndDeps = { pool: Pool; outbox: Outbox<Events>; clock: Clock; access: Access }
export type Ended = { reservation: Reservation; carrier: Carrier; free: Hundredths }

/** Gives back what a reservation holds. Whose park it is not finds none (not-found). */
export function enactRelease(
  { reservationId, note }: { reservationId: string; note: string },
  identity: Identity,
  deps: EndDeps,
): Promise<Ended> {
  return enact(reservationId, identity, deps, {
    decide: (held, context) => release(held, { note }, context),
    async write(tx, { endedAt, parkId }) {
      await endReservation(tx, { reservationId, state: 'released', at: endedAt as Date, note })
      await raiseRevisions(tx, [parkId])
    },
  })
}

/** Holds it until another time. */
export function enactRenew(
  { reservationId, expiresAt }: { reservationId: string; expiresAt: Date },
  identity: Identity,
  deps: EndDeps,
): Promise<Ended> {
  return enact(reservationId, identity, deps, {
    decide: (held, context) => renew(held, { expiresAt }, context),
    write: (tx) => renewReservation(tx, reservationId, expiresAt),
  })
}

type Ending = {
  decide(held: Held, context: ActContext): ReservationDecision | DomainError
  write(tx: Tx, reservation: Reservation): Promise<void>
}

/** One act on a reservation under the lock of its park, after what has expired by then. Throws the refusal. */
async function enact(
  reservationId: string,
  identity: Identity,
  { pool, outbox, clock, access }: EndDeps,
  { decide, write }: Ending,
): Promise<Ended> {
  const done = await withTransaction(pool, async (tx) => {
    const seen = await findReservation(tx, reservationId)
    if (identity.kind !== 'officer' || seen === undefined || !access.mayKeep(identity, seen.parkId))
      throw refuse('not-found', { what: 'reservation' })
    await lockParksOf(tx, [seen.carrierId])
    const at = clock()
    const expired = await expireOn(tx, [seen.carrierId], at)
    // Read again: it may have ended while the lock was waited for.
    const reservation = (await findReservation(tx, reservationId)) as Reservation
    const [carrier] = (await readCarriers(tx, [seen.carrierId])) as [Carrier]
    const by = { bureauId: identity.bureauId, officerId: identity.officerId }
    const decided = decide({ reservation, carrier }, { at, by })
    if (decided instanceof DomainError) throw decided
    const { moved } = decided
    if (moved !== null) {
      await write(tx, decided.reservation)
      await saveReserved(tx, [moved.carrier])
      await addHistory(tx, [moved.entry])
    }
    const events = [...expired, ...(moved?.events ?? [])]
    if (events.length > 0) await outbox.append(tx, events)
    const after = moved?.carrier ?? carrier
    return { reservation: decided.reservation, carrier: after, free: freeOn(after, dayOf(at)) }
  })
  outbox.wake()
  return done
}
