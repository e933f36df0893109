import type { Pool } from 'pg'
import type { Standing } from '../domain/capacity.ts'
import type { Carrier } from '../domain/carrier.ts'
import { dayOf, endOfDay } from '../domain/day.ts'
import { carriersThen } from '../store/history.ts'
import { heldOf } from '../store/reservations.ts'

type When = { day: string; now: Date }

/** How the carriers of a park stand at the end of a day: told by their history, or, for days to come, expected. */
export async function carriersOn(pool: Pool, parkId: string, when: When): Promise<Map<string, Standing>> {
  const standings = await carriersThen(pool, { parkId }, endOfDay(when.day))
  const byId = new Map<string, Standing>(standings.map((standing) => [standing.carrierId, standing]))
  if (when.day < dayOf(when.now)) return byId
  for (const { carrierId, amount, expiresAt } of await heldOf(pool, parkId)) {
    const standing = byId.get(carrierId)
    if (standing === undefined || expiresAt >= endOfDay(when.day) || when.day === dayOf(when.now)) continue
    byId.set(carrierId, { ...standing, reserved: standing.reserved - amount })
  }
  return byId
}

/** The carrier as it stood. One that was withdrawn by then had nothing to give; its size is kept for the reader. */
export function asItStood(carrier: Carrier, standing: Standing): Carrier {
  const { size, reserved, availableFrom, availableUntil } = standing
  return { ...carrier, size: size || carrier.size, reserved, availableFrom, availableUntil }
}
