import { same, type Text } from '@lianqiao/matching'
import { type Park, positions, type ReferenceData, sitingWeights } from '@lianqiao/reference-data'
import { type Distance, type SitingPark, type SitingWeights, straightDistance } from '@lianqiao/siting'

/** The parks as siting sees them before any has told what it holds, and as people read them. */
export type Registry = {
  parks: readonly SitingPark[]
  weights: SitingWeights
  distance: Distance
  find(parkId: string): Park | undefined
  chainName(chainId: string): Text
  /** A division or an origin by its code (GB/T 2260). */
  placeName(code: string): Text
  chainIds: ReadonlySet<string>
  rows: readonly Park[]
  versions: Record<string, string>
}

/** Made from the reference data. */
export function createRegistry(reference: ReferenceData): Registry {
  const weights = sitingWeights(reference)
  const chainNames = new Map(reference.chains.map(({ id, names }) => [id, names]))
  const places = [...reference.origins.rows, ...reference.divisions.rows]
  const placeNames = new Map(places.map(({ code, names }) => [code, names]))
  return {
    parks: reference.parks.rows.map(sitingPark),
    weights,
    distance: straightDistance(positions(reference)),
    find: reference.organisations.park,
    chainName: (id) => chainNames.get(id) ?? same(id),
    placeName: (code) => placeNames.get(code) ?? same(code),
    chainIds: new Set(chainNames.keys()),
    rows: reference.parks.rows,
    versions: { parks: reference.versions.parks ?? '', 'siting-weights': weights.version },
  }
}

function sitingPark(park: Park): SitingPark {
  return {
    id: park.id,
    name: park.names.zhHans,
    divisionCode: park.division,
    chains: park.chains,
    leadingIndustries: park.leadingIndustries,
    confidence: park.confidence.level === 'unknown' ? 'low' : park.confidence.level,
    agreement: null,
    carriersComplete: false,
    jobSeekers: null,
    acknowledgedInTimeBp: null,
  }
}
