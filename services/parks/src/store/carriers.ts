import type { Tx } from '@lianqiao/eventing'
import type { Pool } from 'pg'
import type { Hundredths } from '../domain/amount.ts'
import { type Carrier, codeKey, opensOn } from '../domain/carrier.ts'
import { boundsOf, type Outline } from '../domain/outline.ts'

const COLUMNS = `
  carrier_id as "carrierId", park_id as "parkId", kind, code, name, size, reserved, facts, chains, rent_fen as "rentFen",
  price_fen as "priceFen", available_from::text as "availableFrom", available_until::text as "availableUntil", outline,
  note, version, entries, state, updated_at as "updatedAt"`

export async function readCarriers(db: Tx | Pool, carrierIds: readonly string[]): Promise<Carrier[]> {
  const { rows } = await db.query<Carrier>(`select ${COLUMNS} from carriers where carrier_id = any ($1)`, [carrierIds])
  return rows
}

export type CarrierFilter = {
  parkId: string
  kind: string | undefined
  text: string | undefined
  withWithdrawn: boolean
  after: string | undefined
  limit: number
}

/** Carriers of a park in the order of their ids, that is, of when they were added. */
export async function listCarriers(db: Pool, filter: CarrierFilter): Promise<Carrier[]> {
  const { rows } = await db.query<Carrier>(
    `select ${COLUMNS} from carriers
      where park_id = $1 and ($2::text is null or kind = $2) and ($3 or state = 'offered')
        and ($4::text is null or position(lower($4) in lower(code || ' ' || name)) > 0)
        and ($5::uuid is null or carrier_id > $5)
      order by carrier_id limit $6`,
    [filter.parkId, filter.kind ?? null, filter.withWithdrawn, filter.text ?? null, filter.after ?? null, filter.limit],
  )
  return rows
}

/** Everything a park offers. */
export async function offeredCarriers(db: Tx | Pool, parkId: string): Promise<Carrier[]> {
  const { rows } = await db.query<Carrier>(
    `select ${COLUMNS} from carriers where park_id = $1 and state = 'offered' order by carrier_id`,
    [parkId],
  )
  return rows
}

/** Carriers of the city whose outline may share ground with one of these, and the same number. */
export async function rivalsOf(
  tx: Tx,
  content: { code: string; kind: string; outline: Outline | null },
  parkId: string,
  except: string | null,
): Promise<Carrier[]> {
  const { rows } = await tx.query<Carrier>(
    `select ${COLUMNS} from carriers
      where state = 'offered' and carrier_id is distinct from $1::uuid
        and ((kind = $2 and code_key = $3 and (kind = 'land' or park_id = $4)) or bounds && $5::box)`,
    [except, content.kind, codeKey(content.code), parkId, content.outline === null ? null : boxOf(content.outline)],
  )
  return rows
}

export async function saveCarriers(tx: Tx, carriers: readonly Carrier[]): Promise<void> {
  for (const carrier of carriers) {
    const outline = carrier.outline
    await tx.query(
      `insert into carriers (carrier_id, park_id, kind, code, code_key, name, size, reserved, facts, chains, rent_fen,
         price_fen, available_from, available_until, outline, bounds, note, version, entries, state, updated_at, opens_on)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16::box, $17, $18, $19, $20, $21,
         $22)
       on conflict (carrier_id) do update set kind = excluded.kind, code = excluded.code, code_key = excluded.code_key,
         name = excluded.name, size = excluded.size, reserved = excluded.reserved, facts = excluded.facts,
         chains = excluded.chains, rent_fen = excluded.rent_fen, price_fen = excluded.price_fen,
         available_from = excluded.available_from, available_until = excluded.available_until,
         outline = excluded.outline, bounds = excluded.bounds, note = excluded.note, version = excluded.version,
         entries = excluded.entries, state = excluded.state, updated_at = excluded.updated_at,
         opens_on = excluded.opens_on`,
      [
        carrier.carrierId,
        carrier.parkId,
        carrier.kind,
        carrier.code,
        codeKey(carrier.code),
        carrier.name,
        carrier.size,
        carrier.reserved,
        carrier.facts,
        carrier.chains,
        carrier.rentFen,
        carrier.priceFen,
        carrier.availableFrom,
        carrier.availableUntil,
        outline === null ? null : JSON.stringify(outline),
        outline === null ? null : boxOf(outline),
        carrier.note,
        carrier.version,
        carrier.entries,
        carrier.state,
        carrier.updatedAt,
        opensOn(carrier),
      ],
    )
  }
}

/** What is reserved of carriers whose content stays as it is. */
export async function saveReserved(tx: Tx, carriers: readonly Carrier[]): Promise<void> {
  await tx.query(
    `update carriers set reserved = now.reserved, entries = now.entries, updated_at = now.at
       from unnest($1::uuid[], $2::bigint[], $3::int[], $4::timestamptz[]) as now (carrier_id, reserved, entries, at)
      where carriers.carrier_id = now.carrier_id`,
    [
      carriers.map(({ carrierId }) => carrierId),
      carriers.map(({ reserved }) => reserved),
      carriers.map(({ entries }) => entries),
      carriers.map(({ updatedAt }) => updatedAt),
    ],
  )
}

export function boxOf(outline: Outline): string {
  const [west, south, east, north] = boundsOf(outline)
  return `(${west},${south}),(${east},${north})`
}

/** What of a kind a park has to give on a day, over all its carriers. */
export async function freeInPark(db: Tx | Pool, parkId: string, kind: string, day: string): Promise<Hundredths> {
  const { rows } = await db.query<{ free: number }>(
    `select coalesce(sum(size - reserved), 0)::bigint as free from carriers
      where park_id = $1 and kind = $2 and state = 'offered'
        and (available_from is null or available_from <= $3) and (available_until is null or available_until >= $3)`,
    [parkId, kind, day],
  )
  return rows[0]?.free ?? 0
}

/** Carriers that a park offers under these numbers, of either kind. */
export async function carriersByCode(db: Pool, parkId: string, codeKeys: readonly string[]): Promise<Carrier[]> {
  const { rows } = await db.query<Carrier>(
    `select ${COLUMNS} from carriers where park_id = $1 and state = 'offered' and code_key = any ($2)`,
    [parkId, codeKeys],
  )
  return rows
}
