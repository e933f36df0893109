import type { Park, ReferenceData } from '@lianqiao/reference-data'
import { checkWeights, type ScoreItemId, type SitingPark, type SitingWeights } from '@lianqiao/siting'

/** The parks as siting sees them, and as people read them. */
export type Registry = {
  parks: readonly SitingPark[]
  weights: SitingWeights
  find(parkId: string): Park | undefined
  rows: readonly Park[]
  versions: Record<string, string>
}

/** Made from the reference data. Capacity that no source gives is null: unknown, never zero. */
export function createRegistry(reference: ReferenceData): Registry {
  const weights: SitingWeights = {
    version: reference.versions['siting-weights'] ?? '',
    weights: Object.fromEntries(reference.sitingWeights.rows.map(({ id, value }) => [id, value])) as Record<
      ScoreItemId,
      number
    >,
  }
  const faults = checkWeights(weights)
  if (faults.length > 0) throw new Error(`siting weights: ${faults.join('; ')}`)
  return {
    parks: reference.parks.rows.map(sitingPark),
    weights,
    find: reference.organisations.park,
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
    freeLandMu: null,
    freeWorkshopSquareMetres: null,
    agreementOrigins: [],
  }
}
