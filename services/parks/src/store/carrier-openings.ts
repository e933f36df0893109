import type { Tx } from '@lianqiao/eventing'
import type { Pool } from 'pg'

/** Parks with carriers whose first day has come and that nobody has been told of, longest due first. */
export async function parksThatOpen(pool: Pool, today: string, limit: number): Promise<string[]> {
  const { rows } = await pool.query<{ parkId: string }>(
    `select park_id as "parkId" from carriers where opens_on <= $1 group by park_id order by min(opens_on) limit $2`,
    [today, limit],
  )
  return rows.map(({ parkId }) => parkId)
}

/** Notes that these are told of, and gives the largest of each kind. */
export async function largestOpened(tx: Tx, parkId: string, today: string): Promise<string[]> {
  const { rows } = await tx.query<{ carrierId: string }>(
    `with opened as (
       update carriers set opens_on = null where park_id = $1 and opens_on <= $2
       returning carrier_id, kind, size - reserved as free)
     select distinct on (kind) carrier_id as "carrierId" from opened order by kind, free desc, carrier_id`,
    [parkId, today],
  )
  return rows.map(({ carrierId }) => carrierId)
}
