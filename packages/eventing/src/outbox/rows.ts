import type { Pool } from 'pg'
import type { Lease } from '../leases/leases.ts'
import type { LogRecord } from '../ports.ts'

/** A row of the outbox, as the relay reads it. */
export interface OutboxRow extends LogRecord {
  id: string
  lane: number
}

interface Raw {
  lane: number
  id: string
  topic: string
  key: string
  headers: Record<string, string>
  payload: Buffer
}

/** Bytes of one publish: far below `max.message.bytes` of a topic, also when all of them go to one partition. */
const maxBytes = 4_000_000

/**
 * The first rows of each lane, without those already in hand. By exclusion, not by a cursor: a row of a quiet key may
 * be committed with a smaller id after a larger one was read.
 */
export async function readRows(
  pool: Pool,
  lanes: readonly number[],
  inHand: readonly string[],
  limit: number,
): Promise<OutboxRow[]> {
  const { rows } = await pool.query<Raw>({
    name: 'outbox-read',
    text: `select n.lane, n.id, n.topic, n.key, n.headers, n.payload from unnest($1::smallint[]) as l (lane)
           cross join lateral (
             select r.*, sum(r.bytes) over (order by r.id) - r.bytes as bytes_before from (
               select *, octet_length(payload) + octet_length(headers::text) as bytes from outbox
               where lane = l.lane and id <> all ($2::bigint[])
               order by id limit $3) r) n
           where n.bytes_before < $4
           order by n.lane, n.id`,
    values: [
      lanes,
      inHand,
      Math.ceil(limit / Math.max(1, lanes.length)),
      Math.ceil(maxBytes / Math.max(1, lanes.length)),
    ],
  })
  return rows.map(({ payload, ...row }) => ({ ...row, value: payload }))
}

/** Removes published rows, only those whose lane is still held under the lease they were read with. */
export async function removeRows(
  pool: Pool,
  member: string,
  rows: readonly OutboxRow[],
  leases: ReadonlyMap<string, Lease>,
): Promise<void> {
  // Losing this commit in a crash of the server publishes the rows again, which the inboxes know: no wait for the disk.
  await pool.query({
    name: 'outbox-remove',
    text: `with quick as materialized (select set_config('synchronous_commit', 'off', true)),
             fence as materialized (
               select l.slot::smallint as lane from leases l
               join unnest($3::text[], $4::bigint[]) as h (slot, token) on h.slot = l.slot and h.token = l.token
               where l.scope = 'relay' and l.owner = $5 for share of l)
           delete from outbox o using quick, fence f, unnest($1::smallint[], $2::bigint[]) as r (lane, id)
           where f.lane = r.lane and o.lane = r.lane and o.id = r.id`,
    values: [
      rows.map((row) => row.lane),
      rows.map((row) => row.id),
      [...leases.keys()],
      [...leases.values()].map((lease) => lease.token),
      member,
    ],
  })
}
