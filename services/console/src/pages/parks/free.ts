import type { CarrierKind, ParkRow } from '@lianqiao/contracts/console-api'

/** What is free of each kind in all of these parks together; null where none of them tells it. */
export function freeOf(parks: ParkRow[]): Record<CarrierKind, number> | null {
  const told = parks.filter(({ capacities }) => capacities !== null)
  if (told.length === 0) return null
  const sum = (kind: CarrierKind) =>
    told
      .flatMap(({ capacities }) => capacities!)
      .reduce((hundredths, one) => hundredths + (one.kind === kind ? Math.round(one.free * 100) : 0), 0) / 100
  return { land: sum('land'), workshop: sum('workshop') }
}
