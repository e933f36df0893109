import type { CarrierKind, ParkRow } from '@lianqiao/contracts/console-api'

/** What is free of a kind in a park; null where nobody has told it, which is not the same as nothing. */
export function freeIn({ capacities, carriersComplete }: ParkRow, kind: CarrierKind): number | null {
  if (capacities === null) return null
  const capacity = capacities.find((one) => one.kind === kind)
  if (capacity !== undefined && capacity.carriers > 0) return capacity.free
  return carriersComplete ? 0 : null
}

/** The same of several parks together: what is known of it. */
export function freeOf(parks: ParkRow[], kind: CarrierKind): number | null {
  const known = parks.map((park) => freeIn(park, kind)).filter((free) => free !== null)
  return known.length === 0 ? null : known.reduce((sum, free) => sum + Math.round(free * 100), 0) / 100
}
