import type { Pool } from 'pg'
import type { LogRecord, ReceivedRecord } from '../../ports.ts'

/** A partition of a group: where it stands and under which lease. */
export interface Place {
  topic: string
  partition: number
  position: number
  token: string
}

interface LogRow {
  topic: string
  partition: number
  log_offset: string
  key: string
  headers: Record<string, string>
  payload: Buffer
}

/** Appends in one transaction; durable when it resolves. */
export async function append(pool: Pool, records: readonly LogRecord[]): Promise<void> {
  await pool.query('select bus.append_records($1, $2, $3::json[], $4::bytea[])', [
    records.map((record) => record.topic),
    records.map((record) => record.key),
    records.map((record) => JSON.stringify(record.headers)),
    records.map((record) => Buffer.from(record.value)),
  ])
}

/** All partitions of the topics, and the group's name written beside each so that nothing it has not read is pruned. */
export async function enroll(pool: Pool, group: string, topics: readonly string[]): Promise<string[]> {
  const { rows } = await pool.query<{ topic: string; partition: number }>(
    `with places as (select topic, partition from bus.heads where topic = any ($2)),
          enrolled as (insert into bus.positions select $1, topic, partition, 0 from places on conflict do nothing)
     select topic, partition from places order by topic, partition`,
    [group, topics],
  )
  const missing = topics.filter((topic) => !rows.some((row) => row.topic === topic))
  if (missing.length > 0) throw new Error(`topics are not declared: ${missing.join(', ')}`)
  return rows.map(({ topic, partition }) => `${topic}/${partition}`)
}

/** Committed positions of the group, by slot. */
export async function positions(pool: Pool, group: string, slots: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await pool.query<{ slot: string; position: string }>(
    `select topic || '/' || partition as slot, position from bus.positions
     where consumer_group = $1 and topic || '/' || partition = any ($2)`,
    [group, slots],
  )
  return new Map(rows.map((row) => [row.slot, Number(row.position)]))
}

/** What stands at and after each place, at most `limit` a place, in order. */
export async function read(
  pool: Pool,
  places: readonly Place[],
  limit: number,
): Promise<Map<string, ReceivedRecord[]>> {
  const { rows } = await pool.query<LogRow>({
    name: 'bus-read',
    text: `select l.* from unnest($1::text[], $2::int[], $3::bigint[]) as p (topic, partition, position)
           cross join lateral (
             select r.topic, r.partition, r.log_offset, r.key, r.headers, r.payload from bus.log r
             where r.topic = p.topic and r.partition = p.partition and r.log_offset >= p.position
             order by r.log_offset limit $4) l`,
    values: [
      places.map((place) => place.topic),
      places.map((place) => place.partition),
      places.map((place) => place.position),
      limit,
    ],
  })
  const records = Map.groupBy(rows, (row) => `${row.topic}/${row.partition}`)
  return new Map(
    [...records].map(([slot, found]) => [
      slot,
      found.map(({ topic, partition, log_offset, key, headers, payload }) => ({
        topic,
        partition,
        offset: log_offset,
        key,
        headers,
        value: payload,
      })),
    ]),
  )
}

/**
 * Moves positions, each only under the lease it was read with. Without waiting for the disk: a position lost in a
 * crash of the server brings events again, and the inbox knows them.
 */
export async function commit(pool: Pool, group: string, member: string, places: readonly Place[]): Promise<void> {
  await pool.query(
    `with quick as materialized (select set_config('synchronous_commit', 'off', true))
     update bus.positions p set position = c.position
     from quick, unnest($3::text[], $4::int[], $5::bigint[], $6::bigint[]) as c (topic, partition, position, token)
     join bus.leases l on l.scope = 'group ' || $1 and l.slot = c.topic || '/' || c.partition
                      and l.owner = $2 and l.token = c.token
     where p.consumer_group = $1 and p.topic = c.topic and p.partition = c.partition`,
    [
      group,
      member,
      places.map((place) => place.topic),
      places.map((place) => place.partition),
      places.map((place) => place.position),
      places.map((place) => place.token),
    ],
  )
}

/** Records between the group's positions and the heads of these slots. */
export async function lag(pool: Pool, group: string, slots: readonly string[]): Promise<number> {
  const { rows } = await pool.query<{ lag: string }>(
    `select coalesce(sum(h.next_offset - p.position), 0) as lag
     from bus.heads h join bus.positions p on p.topic = h.topic and p.partition = h.partition
     where p.consumer_group = $1 and h.topic || '/' || h.partition = any ($2)`,
    [group, slots],
  )
  return Number(rows[0]?.lag ?? 0)
}
