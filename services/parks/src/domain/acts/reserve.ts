import type { DomainEvent } from '@lianqiao/contracts'
import { DomainError, refuse } from '@lianqiao/service-kit/decisions'
import type { Officer } from '../access.ts'
import { fromHundredths, type Hundredths, unitOf } from '../amount.ts'
import { type Carrier, freeOn } from '../carrier.ts'
import { dayOf } from '../day.ts'
import { reserved } from '../events/carriers.ts'
import { type HistoryEntry, move } from '../movement.ts'
import { expiryFault, type KnownReservation, type Reservation } from '../reservation.ts'

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

/** What a wish is decided by. */
export type ReserveState = {
  /** Undefined where there is none, or none that the officer keeps. */
  carrier: Carrier | undefined
  /** What the officer's bureau reserved by the same key before. */
  earlier: KnownReservation | undefined
  leadKnown: boolean
}

export type ReserveDecision =
  | { made: KnownReservation; carrier: Carrier; entry: HistoryEntry; events: readonly DomainEvent[] }
  | { standing: KnownReservation; carrier: Carrier }

/**
 * Holds a part of a carrier for a lead. All or nothing: who asks for more than is free learns what is left
 * (capacity-taken). The same key again answers what it answered before; with another wish it is refused
 * (idempotency-key-reused).
 */
export function reserve(
  { carrier, earlier, leadKnown }: ReserveState,
  wish: Wish,
  { at }: { at: Date },
): ReserveDecision | DomainError {
  if (earlier !== undefined)
    return earlier.requestHash === wish.requestHash && carrier !== undefined
      ? { standing: earlier, carrier }
      : refuse('idempotency-key-reused', {})
  if (carrier === undefined) return refuse('not-found', { what: 'carrier' })
  if (!leadKnown) return refuse('not-found', { what: 'lead' })
  if (carrier.state === 'withdrawn') return refuse('transition-refused', { from: 'withdrawn', to: 'reserved' })
  const fault = expiryFault(wish.expiresAt, carrier, at)
  if (fault !== undefined) return fault
  const free = freeOn(carrier, dayOf(at))
  if (wish.amount > free) return refuse('capacity-taken', { left: fromHundredths(free), unit: unitOf(carrier.kind) })

  const { officer, ...asked } = wish
  const { bureauId, officerId } = officer
  const { reservationId, amount } = asked
  const moved = move(carrier, { what: 'reserved', at, by: { bureauId, officerId }, reservationId, reserve: amount })
  const made: KnownReservation = {
    ...asked,
    parkId: carrier.parkId,
    state: 'held',
    reservedAt: moved.entry.at,
    endedAt: null,
    renewals: 0,
    bureauId,
    officerId,
    freeAfter: free - amount,
  }
  return { ...moved, made, events: [reserved(made)] }
}

export type Reserved = { reservation: Reservation; carrier: Carrier; free: Hundredths; replayed: boolean }
export type ReserveOutcome = Reserved | DomainError

export type BatchDecision = {
  /** One a wish, in order. */
  outcomes: ReserveOutcome[]
  made: KnownReservation[]
  /** Those of which something was reserved, as they stand after all wishes. */
  carriers: Carrier[]
  entries: HistoryEntry[]
  events: DomainEvent[]
}

/** Decides wishes in their order, each on what the ones before it have left. */
export function reserveInTurn(
  known: {
    carriers: readonly Carrier[]
    earlier: readonly KnownReservation[]
    leadIds: ReadonlySet<string>
    mayKeep(officer: Officer, parkId: string): boolean
  },
  wishes: readonly Wish[],
  context: { at: Date },
): BatchDecision {
  const carriers = new Map(known.carriers.map((carrier) => [carrier.carrierId, carrier]))
  const byKey = new Map(known.earlier.map((reservation) => [keyOf(reservation), reservation]))
  const touched = new Set<string>()
  const batch: BatchDecision = { outcomes: [], made: [], carriers: [], entries: [], events: [] }
  for (const wish of wishes) {
    const { officer, idempotencyKey, leadId } = wish
    const earlier = byKey.get(keyOf({ bureauId: officer.bureauId, idempotencyKey }))
    const found = carriers.get(wish.carrierId)
    // A key answers as before, though the officer may keep the park no longer.
    const carrier = earlier !== undefined || (found && known.mayKeep(officer, found.parkId)) ? found : undefined
    const decided = reserve({ carrier, earlier, leadKnown: known.leadIds.has(leadId) }, wish, context)
    batch.outcomes.push(outcomeOf(decided))
    if (decided instanceof DomainError || 'standing' in decided) continue
    const { made, entry, events } = decided
    carriers.set(wish.carrierId, decided.carrier)
    byKey.set(keyOf(made), made)
    touched.add(wish.carrierId)
    batch.made.push(made)
    batch.entries.push(entry)
    batch.events.push(...events)
  }
  return { ...batch, carriers: [...carriers.values()].filter(({ carrierId }) => touched.has(carrierId)) }
}

function outcomeOf(decided: ReserveDecision | DomainError): ReserveOutcome {
  if (decided instanceof DomainError) return decided
  const replayed = 'standing' in decided
  const reservation = replayed ? decided.standing : decided.made
  return { reservation, carrier: decided.carrier, free: reservation.freeAfter, replayed }
}

/** Keys are a bureau's own. */
function keyOf({ bureauId, idempotencyKey }: { bureauId: string; idempotencyKey: string }): string {
  return `${bureauId} ${idempotencyKey}`
}
