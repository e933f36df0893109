import type { SitingAgreement, SitingPark } from '@lianqiao/siting'
import type { AgreementRow } from '../store/agreements.ts'

/**
 * The enclaves of each park: the park once more under each agreement whose boundary lies in it, with an id of its own.
 * It has the park's carriers, because no paper that we know says which plots are kept apart for an enclave.
 */
export function enclavesOf(
  parks: readonly SitingPark[],
  agreements: readonly AgreementRow[],
  today: string,
): Map<string, SitingPark[]> {
  const places = new Map<string, SitingPark[]>()
  for (const { agreement } of agreements) {
    if (agreement.kind !== 'enclave') continue
    for (const { parkId } of agreement.boundaries) {
      const park = parks.find(({ id }) => id === parkId)
      if (park === undefined) continue
      const place = { ...park, id: `${parkId}@${agreement.id}`, agreement: sitingAgreement(agreement, today) }
      places.set(parkId, [...(places.get(parkId) ?? []), place])
    }
  }
  return places
}

/** The park an enclave lies in; a park lies in itself. */
export function parkOfPlace(placeId: string): string {
  return placeId.split('@')[0] as string
}

/** What siting must know of an agreement on a day. */
export function sitingAgreement(agreement: AgreementRow['agreement'], today: string): SitingAgreement {
  const { from, to } = agreement.term
  return {
    id: agreement.id,
    mode: agreement.mode,
    inForce: from <= today && today <= to,
    from,
    to,
    originCodes: agreement.originCodes,
    chains: agreement.chains,
  }
}
