import type { Tx } from '@lianqiao/eventing'
import type { Pool } from 'pg'
import type { CarrierContent } from '../domain/carrier.ts'
import type { HistoryEntry } from '../domain/movement.ts'

export async function addHistory(tx: Tx, entries: readonly HistoryEntry[]): Promise<void> {
  if (entries.length === 0) return
  await tx.query(
    `insert into carrier_history (carrier_id, entry, park_id, kind, at, what, size, reserved, available_from,
       available_until, version, content, reservation_id, bureau_id, officer_id)
     select * from unnest($1::uuid[], $2::int[], $3::text[], $4::text[], $5::timestamptz[], $6::text[], $7::bigint[],
       $8::bigint[], $9::date[], $10::date[], $11::int[], $12::jsonb[], $13::uuid[], $14::text[], $15::text[])`,
    [
      entries.map(({ carrierId }) => carrierId),
      entries.map(({ entry }) => entry),
      entries.map(({ parkId }) => parkId),
      entries.map(({ kind }) => kind),
      entries.map(({ at }) => at),
      entries.map(({ what }) => what),
      entries.map(({ size }) => size),
      entries.map(({ reserved }) => reserved),
      entries.map(({ availableFrom }) => availableFrom),
      entries.map(({ availableUntil }) => availableUntil),
      entries.map(({ version }) => version),
      entries.map(({ content }) => (content === null ? null : JSON.stringify(content))),
      entries.map(({ reservationId }) => reservationId),
      entries.map(({ by }) => by?.bureauId ?? null),
      entries.map(({ by }) => by?.officerId ?? null),
    ],
  )
}

const STATE = `
  carrier_id as "carrierId", entry, park_id as "parkId", kind, at, what, size, reserved,
  available_from::text as "availableFrom", available_until::text as "availableUntil", version`

export type CarrierThen = Omit<HistoryEntry, 'content' | 'reservationId' | 'by'>

/** How each carrier of a park stood at a moment; those that came later are missing. */
export async function carriersThen(
  db: Tx | Pool,
  of: { parkId: string } | { carrierId: string },
  before: Date,
): Promise<CarrierThen[]> {
  const { rows } = await db.query<CarrierThen>(
    `select distinct on (carrier_id) ${STATE} from carrier_history
      where ${'parkId' in of ? 'park_id = $1' : 'carrier_id = $1'} and at < $2 order by carrier_id, entry desc`,
    ['parkId' in of ? of.parkId : of.carrierId, before],
  )
  return rows
}

/** What happened to a park's carriers in a time, its end excluded, in order. */
export async function movementsBetween(db: Tx | Pool, parkId: string, from: Date, to: Date): Promise<CarrierThen[]> {
  const { rows } = await db.query<CarrierThen>(
    `select ${STATE} from carrier_history where park_id = $1 and at >= $2 and at < $3 order by at, carrier_id, entry`,
    [parkId, from, to],
  )
  return rows
}

export type HistoryRow = CarrierThen & {
  content: CarrierContent | null
  reservationId: string | null
  bureauId: string | null
  officerId: string | null
}

export async function readHistory(db: Tx | Pool, carrierId: string): Promise<HistoryRow[]> {
  const { rows } = await db.query<HistoryRow>(
    `select ${STATE}, content, reservation_id as "reservationId", bureau_id as "bureauId", officer_id as "officerId"
       from carrier_history where carrier_id = $1 order by entry`,
    [carrierId],
  )
  return rows
}
