import type { Tx } from '@lianqiao/eventing'
import type { Pool } from 'pg'

/** Takes the park's lock until the end of the transaction, and says that something of it changes. */
export async function changePark(tx: Tx, parkId: string): Promise<void> {
  await tx.query(
    `insert into park_revisions (park_id, revision) values ($1, 1)
     on conflict (park_id) do update set revision = park_revisions.revision + 1`,
    [parkId],
  )
}

/** Takes the locks of the parks of these carriers, always in the same order, so that nobody waits in a circle. */
export async function lockParksOf(tx: Tx, carrierIds: readonly string[]): Promise<void> {
  await tx.query(
    `select from park_revisions where park_id in (select park_id from carriers where carrier_id = any ($1))
      order by park_id for update`,
    [carrierIds],
  )
}

/** As lockParksOf, for one carrier, and only if nobody else has the lock. */
export async function tryParkOf(tx: Tx, carrierId: string): Promise<boolean> {
  const { rowCount } = await tx.query(
    `select from park_revisions where park_id = (select park_id from carriers where carrier_id = $1)
        for update skip locked`,
    [carrierId],
  )
  return rowCount === 1
}

/** Says that something of these parks changes; their locks are held already. */
export async function raiseRevisions(tx: Tx, parkIds: readonly string[]): Promise<void> {
  await tx.query('update park_revisions set revision = revision + 1 where park_id = any ($1)', [parkIds])
}

export async function readRevisions(db: Tx | Pool): Promise<Map<string, number>> {
  const { rows } = await db.query<{ parkId: string; revision: number }>(
    'select park_id as "parkId", revision from park_revisions',
  )
  return new Map(rows.map(({ parkId, revision }) => [parkId, revision]))
}

/** Plot numbers and outlines are one in the city: who changes them waits for the other. Taken before any park's lock. */
export async function lockCityPlan(tx: Tx): Promise<void> {
  await tx.query("select pg_advisory_xact_lock(hashtextextended('lianqiao parks city plan', 0))")
}
