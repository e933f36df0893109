import type { ReferenceData } from '@lianqiao/reference-data'
import { type Identity, refuse } from '@lianqiao/service-kit/decisions'

export type Officer = Identity & { kind: 'officer' }

export type Access = {
  /** Whether the officer keeps this park's carriers: its own park, a county those of its division, the city all. */
  mayKeep(identity: Identity, parkId: string): boolean
  /** The parks an officer keeps. */
  parksOf(identity: Identity): string[]
  /** The division an officer's county bureau is of; undefined for other bureaus. */
  divisionOf(identity: Identity): string | undefined
  /** The officer, where it keeps the park; else there is no such park for it (not-found). */
  keeper(identity: Identity, parkId: string): Officer
}

/** Who keeps which park, from the reference data. */
export function createAccess({ parks, bureaus }: Pick<ReferenceData, 'parks' | 'bureaus'>): Access {
  const divisions = new Map(parks.rows.map(({ id, division }) => [id, division]))
  const bureauOf = new Map(bureaus.rows.map((bureau) => [bureau.id, bureau]))

  function mayKeep(identity: Identity, parkId: string): boolean {
    if (identity.kind !== 'officer' || !divisions.has(parkId)) return false
    if (identity.bureauKind === 'city') return true
    const bureau = bureauOf.get(identity.bureauId)
    if (identity.bureauKind === 'park') return bureau?.park === parkId
    return identity.bureauKind === 'county' && bureau?.division === divisions.get(parkId)
  }

  return {
    mayKeep,
    divisionOf: (identity) =>
      identity.kind === 'officer' && identity.bureauKind === 'county'
        ? bureauOf.get(identity.bureauId)?.division
        : undefined,
    parksOf: (identity) => [...divisions.keys()].filter((parkId) => mayKeep(identity, parkId)),
    keeper(identity, parkId) {
      if (identity.kind !== 'officer' || !mayKeep(identity, parkId)) throw refuse('not-found', { what: 'park' })
      return identity
    },
  }
}
