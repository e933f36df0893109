import { agreementForSiting } from '@lianqiao/enclaves'
import type { SitingPark, SitingReverseEnclave } from '@lianqiao/siting'
import type { RecordedAgreement } from '../domain/agreement.ts'

/**
 * The enclaves of each park: the park once more under each agreement whose boundary lies in it, with an id of its own.
 * It has the park's carriers, because no paper that we know says which plots are kept apart for an enclave.
 */
export function enclavesOf(
  parks: readonly SitingPark[],
  agreements: readonly RecordedAgreement[],
  today: string,
): Map<string, SitingPark[]> {
  const places = new Map<string, SitingPark[]>()
  for (const { agreement } of agreements) {
    if (agreement.kind !== 'enclave') continue
    for (const { parkId } of agreement.boundaries) {
      const park = parks.find(({ id }) => id === parkId)
      if (park === undefined) continue
      const place = { ...park, id: `${parkId}@${agreement.id}`, agreement: agreementForSiting([agreement], today) }
      places.set(parkId, [...(places.get(parkId) ?? []), place])
    }
  }
  return places
}

/** The park an enclave lies in; a park lies in itself. */
export function parkOfPlace(placeId: string): string {
  return placeId.split('@')[0] as string
}

/** The reverse enclaves: where they stand is their boundary's division. */
export function reverseEnclavesOf(agreements: readonly RecordedAgreement[], today: string): SitingReverseEnclave[] {
  return agreements.flatMap(({ agreement, freeSeats }) => {
    const [boundary] = agreement.boundaries
    if (agreement.kind !== 'reverse-enclave' || boundary === undefined) return []
    return [
      {
        id: agreement.id,
        name: agreement.name.zhHans,
        divisionCode: boundary.divisionCode,
        agreement: agreementForSiting([agreement], today),
        chains: agreement.chains,
        freeSeats,
      },
    ]
  })
}
