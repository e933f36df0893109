import type { Tx } from '@lianqiao/eventing'
import type { Pool } from 'pg'

/** Takes the park's lock until the end of the transaction, and says that something of it changes. */
export async function changePark(tx: Tx, parkId: string): Promise<void> {
  await tx.query(
    `insert into park_registers (park_id, revision) values ($1, 1)
     on conflict (park_id) do update set revision = park_registers.revision + 1`,
    [parkId],
  )
}

/** Takes the locks of the parks of these carriers, always in the same order, so that nobody waits in a circle. */
export async function lockParksOf(tx: Tx, carrierIds: readonly string[]): Promise<void> {
  await tx.query(
    `select from park_registers where park_id in (select park_id from carriers where carrier_id = any ($1))
      order by park_id for update`,
    [carrierIds],
  )
}

/**
 * Keeps all these parks as they are until the end of the transaction; others may do the same. It asks for all of them
 * in their order, because several events share a transaction: two that took them one by one could wait in a circle.
 */
export async function holdParks(tx: Tx, parkIds: readonly string[]): Promise<void> {
  await tx.query(
    `insert into park_registers (park_id, revision) select id, 0 from unnest($1::text[]) as ids (id) order by id
     on conflict do nothing`,
    [parkIds],
  )
  await tx.query('select from park_registers where park_id = any ($1) order by park_id for share', [parkIds])
}

/** As lockParksOf, for one carrier, and only if nobody else has the lock. */
export async function tryParkOf(tx: Tx, carrierId: string): Promise<boolean> {
  const { rowCount } = await tx.query(
    `select from park_registers where park_id = (select park_id from carriers where carrier_id = $1)
        for update skip locked`,
    [carrierId],
  )
  return rowCount === 1
}

/** Takes one park's lock, only if nobody else has it. */
export async function tryPark(tx: Tx, parkId: string): Promise<boolean> {
  const { rowCount } = await tx.query('select from park_registers where park_id = $1 for update skip locked', [parkId])
  return rowCount === 1
}

/** Says that something of these parks changes; their locks are held already. */
export async function raiseRevisions(tx: Tx, parkIds: readonly string[]): Promise<void> {
  await tx.query('update park_registers set revision = revision + 1 where park_id = any ($1)', [parkIds])
}

export type ParkRegister = { parkId: string; revision: number; carriersComplete: boolean }

export async function readRegisters(db: Tx | Pool): Promise<ParkRegister[]> {
  const { rows } = await db.query<ParkRegister>(
    'select park_id as "parkId", revision, carriers_complete as "carriersComplete" from park_registers',
  )
  return rows
}

/** Whether what the park has not told may still be there. */
export async function setCarriersComplete(tx: Tx, parkId: string, complete: boolean): Promise<void> {
  await changePark(tx, parkId)
  await tx.query('update park_registers set carriers_complete = $2 where park_id = $1', [parkId, complete])
}

/** Plot numbers and outlines are one in the city: who changes them waits for the other. Taken before any park's lock. */
export async function lockCityPlan(tx: Tx): Promise<void> {
  await tx.query("select pg_advisory_xact_lock(hashtextextended('lianqiao parks city plan', 0))")
}
