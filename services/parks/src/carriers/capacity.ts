import type { Pool } from 'pg'
import { type Capacity, capacityByDay } from '../domain/capacity.ts'
import { addDays, type Day, endOfDay } from '../domain/day.ts'
import { carriersThen, movementsBetween } from '../store/history.ts'
import { heldOf } from '../store/reservations.ts'

/** What a park has to give at the end of each day; `until` is included. */
export async function capacityOf(
  pool: Pool,
  parkId: string,
  days: { from: Day; until: Day; now: Date },
): Promise<{ day: Day; capacities: Capacity[] }[]> {
  const start = endOfDay(addDays(days.from, -1))
  const [before, movements, held] = await Promise.all([
    carriersThen(pool, { parkId }, start),
    movementsBetween(pool, parkId, start, endOfDay(days.until)),
    heldOf(pool, parkId),
  ])
  return capacityByDay(days, { before, movements, held })
}
