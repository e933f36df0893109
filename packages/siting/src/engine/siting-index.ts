import { areas } from '../lead/requirements.ts'
import type { SitingCarrier } from '../world/carrier.ts'
import type { SitingPark } from '../world/park.ts'
import type { SitingWorld } from '../world/world.ts'
import { type Shelf, shelve } from './shelf.ts'

/** One park with its carriers in order. */
export type IndexedPark = { park: SitingPark; shelves: readonly Shelf[]; lowestRent: number | null }

/** An immutable snapshot of all parks and carriers, made to be asked many times. */
export type SitingIndex = Pick<SitingWorld, 'weights' | 'distance'> & { parks: ReadonlyMap<string, IndexedPark> }

/** Made once from everything; `withPark` changes one park of it. */
export function buildSitingIndex({ parks, carriers, weights, distance }: SitingWorld): SitingIndex {
  const ofPark = Map.groupBy(carriers, ({ parkId }) => parkId)
  const indexed = parks.map((park) => [park.id, indexPark(park, ofPark.get(park.id) ?? [])] as const)
  return { parks: new Map(indexed), weights, distance }
}

/** The index with one park, new or known, as it is now; the others are shared with the index that was given. */
export function withPark(index: SitingIndex, park: SitingPark, carriers: readonly SitingCarrier[]): SitingIndex {
  return { ...index, parks: new Map(index.parks).set(park.id, indexPark(park, carriers)) }
}

function indexPark(park: SitingPark, carriers: readonly SitingCarrier[]): IndexedPark {
  const kinds = areas.flatMap(({ kinds }) => kinds)
  let lowestRent = Number.POSITIVE_INFINITY
  for (const { rentFenPerSquareMetreMonth: rent } of carriers) lowestRent = Math.min(lowestRent, rent ?? lowestRent)
  return {
    park,
    shelves: kinds.map((kind) =>
      shelve(
        kind,
        carriers.filter((carrier) => carrier.kind === kind),
      ),
    ),
    lowestRent: Number.isFinite(lowestRent) ? lowestRent : null,
  }
}
