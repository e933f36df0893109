import type { Hundredths } from './amount.ts'
import type { Carrier, CarrierContent } from './carrier.ts'

export type Movement = 'added' | 'changed' | 'withdrawn' | 'reserved' | 'renewed' | 'released' | 'expired'

export type By = { bureauId: string; officerId: string }

/** One entry of a carrier's history, and how the carrier stood after it. */
export type HistoryEntry = {
  carrierId: string
  /** From 1, without a gap. */
  entry: number
  parkId: string
  kind: Carrier['kind']
  at: Date
  what: Movement
  /** Zero once it is withdrawn. */
  size: Hundredths
  reserved: Hundredths
  availableFrom: string | null
  availableUntil: string | null
  version: number
  /** Where the content changed. */
  content: CarrierContent | null
  reservationId: string | null
  /** Null where time did it. */
  by: By | null
}

type Change = {
  what: Movement
  at: Date
  by: By | null
  reservationId?: string
  /** Added to what is reserved. */
  reserve?: Hundredths
  content?: CarrierContent
}

/**
 * The carrier after a change, with the entry that tells it. Entries of a carrier never go back in time, whatever the
 * clocks of two replicas say. Throws where more would be reserved than there is: who decides looks first.
 */
export function move(carrier: Carrier, change: Change): { carrier: Carrier; entry: HistoryEntry } {
  const at = new Date(Math.max(change.at.getTime(), carrier.updatedAt.getTime()))
  const moved: Carrier = {
    ...carrier,
    ...change.content,
    reserved: carrier.reserved + (change.reserve ?? 0),
    version: carrier.version + (change.content === undefined && change.what !== 'withdrawn' ? 0 : 1),
    entries: carrier.entries + 1,
    state: change.what === 'withdrawn' ? 'withdrawn' : carrier.state,
    updatedAt: at,
  }
  const size = moved.state === 'withdrawn' ? 0 : moved.size
  if (moved.reserved < 0 || moved.reserved > size)
    throw new Error(`carrier ${carrier.carrierId}: ${moved.reserved} of ${size} would be reserved`)
  return {
    carrier: moved,
    entry: {
      carrierId: moved.carrierId,
      entry: moved.entries,
      parkId: moved.parkId,
      kind: moved.kind,
      at,
      what: change.what,
      size,
      reserved: moved.reserved,
      availableFrom: moved.availableFrom,
      availableUntil: moved.availableUntil,
      version: moved.version,
      content: change.content ?? null,
      reservationId: change.reservationId ?? null,
      by: change.by,
    },
  }
}

/** A carrier that is new, with the first entry of its history. */
export function found(
  content: CarrierContent,
  made: { carrierId: string; parkId: string; at: Date; by: By },
): { carrier: Carrier; entry: HistoryEntry } {
  const { carrierId, parkId, at, by } = made
  const blank: Carrier = {
    ...content,
    carrierId,
    parkId,
    reserved: 0,
    version: 0,
    entries: 0,
    state: 'offered',
    updatedAt: at,
  }
  return move(blank, { what: 'added', at, by, content })
}
