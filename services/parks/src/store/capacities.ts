import type { Tx } from '@lianqiao/eventing'
import type { Pool } from 'pg'
import type { Capacity } from '../domain/capacity.ts'

/** What each park has to give on a day, by kind. */
export async function capacitiesOf(db: Tx | Pool, day: string): Promise<Map<string, Capacity[]>> {
  const { rows } = await db.query<Capacity & { parkId: string }>(
    `select park_id as "parkId", kind, count(*) as carriers, sum(size)::bigint as size,
       sum(reserved)::bigint as reserved, sum(size - reserved)::bigint as free,
       max(size - reserved)::bigint as "largestFree"
       from carriers
      where state = 'offered' and (available_from is null or available_from <= $1)
        and (available_until is null or available_until >= $1)
      group by park_id, kind order by park_id, kind`,
    [day],
  )
  return Map.groupBy(
    rows.map(({ parkId, ...capacity }) => ({ parkId, ...capacity })),
    ({ parkId }) => parkId,
  )
}
