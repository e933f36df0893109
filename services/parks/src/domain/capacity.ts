import type { CarrierKind } from '@lianqiao/siting'
import type { Hundredths } from './amount.ts'
import { freeOn } from './carrier.ts'
import { addDays, type Day, dayOf, endOfDay } from './day.ts'

/** What a park has of a kind. */
export type Capacity = {
  kind: CarrierKind
  carriers: number
  size: Hundredths
  reserved: Hundredths
  free: Hundredths
  largestFree: Hundredths
}

/** How a carrier stood at a moment. */
export type Standing = {
  carrierId: string
  kind: CarrierKind
  size: Hundredths
  reserved: Hundredths
  availableFrom: string | null
  availableUntil: string | null
}

/** The capacities of a day, by kind, of carriers that are offered on it. */
export function sumUp(standings: Iterable<Standing>, day: Day): Capacity[] {
  const sums = new Map<CarrierKind, Capacity>()
  for (const standing of standings) {
    const { kind, size, reserved, availableFrom, availableUntil } = standing
    const open = (availableFrom === null || availableFrom <= day) && (availableUntil === null || day <= availableUntil)
    if (size === 0 || !open) continue
    const free = freeOn(standing, day)
    const sum = sums.get(kind) ?? { kind, carriers: 0, size: 0, reserved: 0, free: 0, largestFree: 0 }
    sums.set(kind, {
      kind,
      carriers: sum.carriers + 1,
      size: sum.size + size,
      reserved: sum.reserved + reserved,
      free: sum.free + free,
      largestFree: Math.max(sum.largestFree, free),
    })
  }
  return [...sums.values()].sort((a, b) => (a.kind < b.kind ? -1 : 1))
}

/**
 * What a park has to give at the end of each day from `from` to `until`: told by its history up to now, and from today
 * on as it will be if nothing else happens than that what is held expires.
 */
export function capacityByDay(
  days: { from: Day; until: Day; now: Date },
  told: {
    /** How each carrier stood when `from` began. */
    before: readonly Standing[]
    /** What happened since, in order. */
    movements: readonly (Standing & { at: Date })[]
    /** What is held now. */
    held: readonly { carrierId: string; amount: Hundredths; expiresAt: Date }[]
  },
): { day: Day; capacities: Capacity[] }[] {
  const standings = new Map(told.before.map((standing) => [standing.carrierId, standing]))
  const today = dayOf(days.now)
  const expiring = told.held.toSorted((a, b) => a.expiresAt.getTime() - b.expiresAt.getTime())
  const answer: { day: Day; capacities: Capacity[] }[] = []
  let next = 0
  let ended = 0
  for (let day = days.from; day <= days.until; day = addDays(day, 1)) {
    const end = endOfDay(day)
    for (; next < told.movements.length; next++) {
      const movement = told.movements[next] as Standing & { at: Date }
      if (movement.at >= end) break
      standings.set(movement.carrierId, movement)
    }
    for (; day >= today && ended < expiring.length; ended++) {
      const { carrierId, amount, expiresAt } = expiring[ended] as (typeof expiring)[number]
      if (expiresAt >= end) break
      const standing = standings.get(carrierId) as Standing
      standings.set(carrierId, { ...standing, reserved: standing.reserved - amount })
    }
    answer.push({ day, capacities: sumUp(standings.values(), day) })
  }
  return answer
}
