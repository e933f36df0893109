import type { Events } from '@lianqiao/contracts'
import type { NewEvent } from '@lianqiao/eventing'
import { fromHundredths } from '../domain/amount.ts'
import { type Carrier, freeOn } from '../domain/carrier.ts'
import { dayOf } from '../domain/day.ts'
import type { KnownReservation, Reservation } from '../domain/reserve.ts'

export function reserved(reservation: KnownReservation): NewEvent<Events> {
  const { carrierId, parkId, reservationId, leadId } = reservation
  return {
    type: 'CarrierReserved',
    data: {
      carrierId,
      parkId,
      reservationId,
      leadId,
      amount: fromHundredths(reservation.amount),
      free: fromHundredths(reservation.freeAfter),
      expiresAt: reservation.expiresAt.toISOString(),
      reservedAt: reservation.reservedAt.toISOString(),
    },
  }
}

export function released(
  carrier: Carrier,
  { reservationId, leadId, amount }: Reservation,
  reason: 'released' | 'expired',
  at: Date,
): NewEvent<Events> {
  const { carrierId, parkId, kind } = carrier
  const free = fromHundredths(freeOn(carrier, dayOf(at)))
  return {
    type: 'CarrierReleased',
    data: {
      carrierId,
      parkId,
      kind,
      reservationId,
      leadId,
      amount: fromHundredths(amount),
      free,
      reason,
      releasedAt: at.toISOString(),
    },
  }
}

/** The carrier is new, or may hold now what it could not hold before; `opened` where its first day has come. */
export function offered(
  carrier: Carrier,
  at: Date,
  reason: 'added' | 'changed' | 'opened' = carrier.version === 1 ? 'added' : 'changed',
): NewEvent<Events> {
  const { carrierId, parkId, kind, version } = carrier
  const free = fromHundredths(freeOn(carrier, dayOf(at)))
  return {
    type: 'CarrierOffered',
    data: { carrierId, parkId, kind, free, version, offeredAt: at.toISOString(), reason },
  }
}
