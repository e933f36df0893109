import { DomainError, type Identity, refuse } from '@lianqiao/service-kit/decisions'
import { fromHundredths, type Hundredths, unitOf } from './amount.ts'
import { type Carrier, freeOn } from './carrier.ts'
import { addDays, dayOf, endOfDay } from './day.ts'
import { type HistoryEntry, move } from './movement.ts'

export type Officer = Identity & { kind: 'officer' }

export type Wish = {
  reservationId: string
  carrierId: string
  leadId: string
  amount: Hundredths
  expiresAt: Date
  note: string
  officer: Officer
  idempotencyKey: string
  /** Of all that was asked for, in hex. */
  requestHash: string
}

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

export type Reserved = { reservation: Reservation; carrier: Carrier; free: Hundredths; replayed: boolean }
export type ReserveOutcome = Reserved | DomainError

export type ReserveDecisions = {
  /** One a wish, in order. */
  outcomes: ReserveOutcome[]
  made: KnownReservation[]
  carriers: Carrier[]
  entries: HistoryEntry[]
}

/** A reservation holds a place while people decide: half a year is the longest. */
const MOST_DAYS = 180

/**
 * Decides wishes in their order, each on what the ones before it have left. All or nothing: who asks for more than is
 * free is told what is left. The same key of the same bureau answers what it answered before.
 */
export function decideReservations(
  wishes: readonly Wish[],
  known: {
    carriers: readonly Carrier[]
    earlier: readonly KnownReservation[]
    leadIds: ReadonlySet<string>
    mayKeep(officer: Officer, parkId: string): boolean
    now: Date
  },
): ReserveDecisions {
  const carriers = new Map(known.carriers.map((carrier) => [carrier.carrierId, carrier]))
  const byKey = new Map(known.earlier.map((reservation) => [keyOf(reservation), reservation]))
  const entries: HistoryEntry[] = []
  const made: KnownReservation[] = []

  function decide(wish: Wish): ReserveOutcome {
    const { officer } = wish
    const carrier = carriers.get(wish.carrierId)
    const before = byKey.get(keyOf({ bureauId: officer.bureauId, idempotencyKey: wish.idempotencyKey }))
    if (before !== undefined)
      return before.requestHash === wish.requestHash && carrier !== undefined
        ? { reservation: before, carrier, free: before.freeAfter, replayed: true }
        : refuse('idempotency-key-reused', {})
    if (carrier === undefined || !known.mayKeep(officer, carrier.parkId))
      return refuse('not-found', { what: 'carrier' })
    if (!known.leadIds.has(wish.leadId)) return refuse('not-found', { what: 'lead' })
    if (carrier.state === 'withdrawn') return refuse('transition-refused', { from: 'withdrawn', to: 'reserved' })
    const fault = expiryFault(wish.expiresAt, carrier, known.now)
    if (fault !== undefined) return fault
    const free = freeOn(carrier, dayOf(known.now))
    if (wish.amount > free) return refuse('capacity-taken', { left: fromHundredths(free), unit: unitOf(carrier.kind) })

    const { bureauId, officerId } = officer
    const { reservationId, amount } = wish
    const moved = move(carrier, {
      what: 'reserved',
      at: known.now,
      by: { bureauId, officerId },
      reservationId,
      reserve: amount,
    })
    carriers.set(carrier.carrierId, moved.carrier)
    entries.push(moved.entry)
    const reservation: KnownReservation = {
      reservationId,
      carrierId: wish.carrierId,
      parkId: carrier.parkId,
      leadId: wish.leadId,
      amount,
      state: 'held',
      expiresAt: wish.expiresAt,
      reservedAt: moved.entry.at,
      endedAt: null,
      renewals: 0,
      bureauId,
      officerId,
      note: wish.note,
      idempotencyKey: wish.idempotencyKey,
      requestHash: wish.requestHash,
      freeAfter: free - amount,
    }
    made.push(reservation)
    byKey.set(keyOf(reservation), reservation)
    return { reservation, carrier: moved.carrier, free: free - amount, replayed: false }
  }

  const outcomes = wishes.map(decide)
  const touched = new Set(entries.map(({ carrierId }) => carrierId))
  return { outcomes, made, entries, carriers: [...carriers.values()].filter(({ carrierId }) => touched.has(carrierId)) }
}

/** Keys are a bureau's own. */
function keyOf({ bureauId, idempotencyKey }: { bureauId: string; idempotencyKey: string }): string {
  return `${bureauId} ${idempotencyKey}`
}

/** A reservation ends after now, within half a year, and not after the carrier itself. */
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

export function isRefusal(outcome: ReserveOutcome): outcome is DomainError {
  return outcome instanceof DomainError
}
