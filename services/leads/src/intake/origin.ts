import type { LeadContent, Marker, Origin } from '@lianqiao/contracts/leads'
import type { PlaceResolver } from '@lianqiao/places'
import type { ReferenceData } from '@lianqiao/reference-data'

export type FindOrigin = (given: { code: string; city: string }) => Origin

/** The Bay Area holds the SARs; both zones are served, the rest is accepted and marked. */
const ZONES = { gba: 'gba', sar: 'gba', yrd: 'yrd', other: 'outside' } as const

/**
 * Where an enterprise comes from: the code as given where it is a division, else the place that the text names.
 * Rolled up to the prefecture, which is what agreements and policies speak of.
 */
export function createOriginFinder(reference: Pick<ReferenceData, 'divisionTree'>, places: PlaceResolver): FindOrigin {
  const { divisionTree } = reference
  return ({ code, city }) => {
    const named =
      code !== '' && divisionTree.get(code) !== undefined ? code : city === '' ? null : places.resolve(city).code
    if (named === null) return { code: '', givenCity: city, zone: 'unknown', served: false }
    const zone = ZONES[divisionTree.zoneOf(named)]
    return {
      code: prefectureOf(divisionTree.ancestors(named), named),
      givenCity: city,
      zone,
      served: zone !== 'outside',
    }
  }
}

/** A division written out from the province down, so that it can be read without its code; empty for an unknown one. */
export function createPlaceNames({ divisionTree }: Pick<ReferenceData, 'divisionTree'>): (code: string) => string {
  return (code) =>
    divisionTree.get(code) === undefined
      ? ''
      : divisionTree
          .ancestors(code)
          .toReversed()
          .map((one) => divisionTree.get(one)?.name ?? '')
          .join('')
}

function prefectureOf(ancestors: readonly string[], code: string): string {
  const province = ancestors.at(-1)
  const municipality = ['110000', '120000', '310000', '500000', '810000', '820000'].find((one) => one === province)
  return municipality ?? ancestors.find((one) => one.endsWith('00')) ?? code
}

export function originMarkers(origin: Origin, content: LeadContent): Marker[] {
  if (origin.zone === 'unknown')
    return [
      {
        code: 'origin-unknown',
        pointer: content.originCode === '' ? '/originCity' : '/originCode',
        detail: content.originCode || content.originCity,
      },
    ]
  if (!origin.served) return [{ code: 'origin-not-served', pointer: '/originCode', detail: origin.code }]
  return []
}
