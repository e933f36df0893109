import { type DomainError, refuse } from '@lianqiao/service-kit/decisions'
import type { Hundredths } from './amount.ts'
import type { Carrier } from './carrier.ts'
import { addDays, dayOf, endOfDay } from './day.ts'

/** A part of a carrier that is held for a lead. */
export type Reservation = {
  reservationId: string
  carrierId: string
  parkId: string
  leadId: string
  amount: Hundredths
  state: 'held' | 'released' | 'expired'
  expiresAt: Date
  reservedAt: Date
  endedAt: Date | null
  renewals: number
  bureauId: string
  officerId: string
  note: string
}

/** A reservation as its key finds it, and what was free right after it was made. */
export type KnownReservation = Reservation & { idempotencyKey: string; requestHash: string; freeAfter: Hundredths }

/** A reservation holds a place while people decide: half a year is the longest. */
const MOST_DAYS = 180

/** A reservation ends after now, within half a year, and not after the carrier itself (else unprocessable). */
export function expiryFault(expiresAt: Date, carrier: Carrier, now: Date): DomainError | undefined {
  const wrong = (code: string, detail: string, zh: string) =>
    refuse('unprocessable', { errors: [{ pointer: '/expiresAt', code, detail, zh }] })
  if (expiresAt <= now) return wrong('past', `after ${now.toISOString()}`, `应晚于 ${now.toISOString()}`)
  const latest = endOfDay(addDays(dayOf(now), MOST_DAYS))
  if (expiresAt > latest)
    return wrong(
      'too-far',
      `within ${MOST_DAYS} days: ${latest.toISOString()} at the latest`,
      `最长 ${MOST_DAYS} 天,最晚到 ${latest.toISOString()}`,
    )
  const { availableUntil } = carrier
  if (availableUntil !== null && expiresAt > endOfDay(availableUntil))
    return wrong(
      'longer-than-carrier',
      `the carrier can be had until ${availableUntil} only`,
      `载体只能用到 ${availableUntil}`,
    )
  return undefined
}
