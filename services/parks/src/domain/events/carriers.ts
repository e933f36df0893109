import type { DomainEvent } from '@lianqiao/contracts'
import { fromHundredths } from '../amount.ts'
import { type Carrier, freeOn } from '../carrier.ts'
import { dayOf } from '../day.ts'
import type { KnownReservation, Reservation } from '../reservation.ts'

export function reserved(reservation: KnownReservation): DomainEvent {
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
): DomainEvent {
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
): DomainEvent {
  const { carrierId, parkId, kind, version } = carrier
  const free = fromHundredths(freeOn(carrier, dayOf(at)))
  return {
    type: 'CarrierOffered',
    data: { carrierId, parkId, kind, free, version, offeredAt: at.toISOString(), reason },
  }
}
