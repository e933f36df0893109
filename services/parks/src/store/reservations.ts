import type { Tx } from '@lianqiao/eventing'
import type { Pool } from 'pg'
import type { KnownReservation, Reservation } from '../domain/reservation.ts'

const COLUMNS = `
  reservation_id as "reservationId", reservations.carrier_id as "carrierId", reservations.park_id as "parkId",
  lead_id as "leadId", amount, reservations.state, expires_at as "expiresAt", reserved_at as "reservedAt",
  ended_at as "endedAt", renewals, bureau_id as "bureauId", officer_id as "officerId", reservations.note`

/** Those that were made with one of these keys. */
export async function findByKeys(
  tx: Tx,
  keys: readonly { bureauId: string; idempotencyKey: string }[],
): Promise<KnownReservation[]> {
  const { rows } = await tx.query<KnownReservation>(
    `select ${COLUMNS}, idempotency_key as "idempotencyKey", encode(request_hash, 'hex') as "requestHash",
       free_after as "freeAfter"
       from reservations join unnest($1::text[], $2::text[]) as asked (bureau, key)
         on bureau_id = asked.bureau and idempotency_key = asked.key`,
    [keys.map(({ bureauId }) => bureauId), keys.map(({ idempotencyKey }) => idempotencyKey)],
  )
  return rows
}

export async function insertReservations(tx: Tx, made: readonly KnownReservation[]): Promise<void> {
  if (made.length === 0) return
  await tx.query(
    `insert into reservations (reservation_id, carrier_id, park_id, lead_id, amount, state, expires_at, reserved_at,
       bureau_id, officer_id, note, idempotency_key, request_hash, free_after)
     select id, carrier, park, lead, amount, 'held', expires, at, bureau, officer, note, key, decode(hash, 'hex'), free
       from unnest($1::uuid[], $2::uuid[], $3::text[], $4::uuid[], $5::bigint[], $6::timestamptz[], $7::timestamptz[],
         $8::text[], $9::text[], $10::text[], $11::text[], $12::text[], $13::bigint[])
         as rows (id, carrier, park, lead, amount, expires, at, bureau, officer, note, key, hash, free)`,
    [
      made.map(({ reservationId }) => reservationId),
      made.map(({ carrierId }) => carrierId),
      made.map(({ parkId }) => parkId),
      made.map(({ leadId }) => leadId),
      made.map(({ amount }) => amount),
      made.map(({ expiresAt }) => expiresAt),
      made.map(({ reservedAt }) => reservedAt),
      made.map(({ bureauId }) => bureauId),
      made.map(({ officerId }) => officerId),
      made.map(({ note }) => note),
      made.map(({ idempotencyKey }) => idempotencyKey),
      made.map(({ requestHash }) => requestHash),
      made.map(({ freeAfter }) => freeAfter),
    ],
  )
}

export async function findReservation(db: Tx | Pool, reservationId: string): Promise<Reservation | undefined> {
  const { rows } = await db.query<Reservation>(`select ${COLUMNS} from reservations where reservation_id = $1`, [
    reservationId,
  ])
  return rows[0]
}

export async function renewReservation(tx: Tx, reservationId: string, expiresAt: Date): Promise<void> {
  await tx.query('update reservations set expires_at = $2, renewals = renewals + 1 where reservation_id = $1', [
    reservationId,
    expiresAt,
  ])
}

export async function endReservation(
  tx: Tx,
  end: { reservationId: string; state: 'released' | 'expired'; at: Date; note: string },
): Promise<void> {
  await tx.query(
    `update reservations set state = $2, ended_at = $3, note = case when $4 = '' then note else $4 end
      where reservation_id = $1`,
    [end.reservationId, end.state, end.at, end.note],
  )
}

/** Carriers of which something held is due to be free again, longest due first. */
export async function carriersWithExpired(pool: Pool, now: Date, limit: number): Promise<string[]> {
  const { rows } = await pool.query<{ carrierId: string }>(
    `select carrier_id as "carrierId" from reservations where state = 'held' and expires_at <= $1
      group by carrier_id order by min(expires_at) limit $2`,
    [now, limit],
  )
  return rows.map(({ carrierId }) => carrierId)
}

/** What is held of these carriers and due to be free again, in the order in which it expired. */
export async function expiredOf(tx: Tx, carrierIds: readonly string[], now: Date): Promise<Reservation[]> {
  const { rows } = await tx.query<Reservation>(
    `select ${COLUMNS} from reservations where state = 'held' and expires_at <= $2 and carrier_id = any ($1)
      order by expires_at, reservation_id`,
    [carrierIds, now],
  )
  return rows
}

/** When what is held of a park ends. */
export async function heldOf(
  db: Pool,
  parkId: string,
): Promise<Pick<Reservation, 'carrierId' | 'amount' | 'expiresAt'>[]> {
  const { rows } = await db.query<Pick<Reservation, 'carrierId' | 'amount' | 'expiresAt'>>(
    `select carrier_id as "carrierId", amount, expires_at as "expiresAt" from reservations
      where park_id = $1 and state = 'held'`,
    [parkId],
  )
  return rows
}

export type ReservationRow = Reservation & { code: string; name: string; kind: 'land' | 'workshop' }

export type ReservationFilter = {
  of: { parkId: string } | { carrierId: string } | { leadId: string }
  /** Only those of these parks; undefined: of all. */
  parkIds: readonly string[] | undefined
  state: string | undefined
  before: string | undefined
  limit: number
}

/** Newest first. */
export async function listReservations(db: Pool, filter: ReservationFilter): Promise<ReservationRow[]> {
  const { of } = filter
  const [column, value] =
    'parkId' in of ? ['park_id', of.parkId] : 'carrierId' in of ? ['carrier_id', of.carrierId] : ['lead_id', of.leadId]
  const { rows } = await db.query<ReservationRow>(
    `select ${COLUMNS}, code, name, kind from reservations join carriers using (carrier_id)
      where reservations.${column} = $1 and ($2::text[] is null or reservations.park_id = any ($2))
        and ($3::text is null or reservations.state = $3) and ($4::uuid is null or reservation_id < $4)
      order by reservation_id desc limit $5`,
    [value, filter.parkIds ?? null, filter.state ?? null, filter.before ?? null, filter.limit],
  )
  return rows
}
