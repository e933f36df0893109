import type { Bureau } from '../schema/bureaus.ts'
import type { IndustrialChain } from '../schema/chains.ts'
import type { Park } from '../schema/parks.ts'

export type Organisations = {
  readonly chain: (id: string) => IndustrialChain | undefined
  readonly park: (id: string) => Park | undefined
  readonly bureau: (id: string) => Bureau | undefined
  /** The city's or a county's bureau. */
  readonly bureauOfDivision: (code: string) => Bureau | undefined
  readonly bureauOfPark: (parkId: string) => Bureau | undefined
}

const index = <T>(rows: readonly T[], key: (row: T) => string): ReadonlyMap<string, T> =>
  new Map(rows.map((row) => [key(row), row]))

/** Chains, parks and bureaus by their ids. */
export const organisations = (
  chains: readonly IndustrialChain[],
  parks: readonly Park[],
  bureaus: readonly Bureau[],
): Organisations => {
  const chainById = index(chains, ({ id }) => id)
  const parkById = index(parks, ({ id }) => id)
  const bureauById = index(bureaus, ({ id }) => id)
  const areal = bureaus.filter(({ kind }) => kind === 'city' || kind === 'county')
  const bureauByDivision = index(areal, ({ division }) => division)
  const ofParks = bureaus.filter(({ kind }) => kind === 'park')
  const bureauByPark = index(ofParks, ({ park }) => park ?? '')
  return {
    chain: (id) => chainById.get(id),
    park: (id) => parkById.get(id),
    bureau: (id) => bureauById.get(id),
    bureauOfDivision: (code) => bureauByDivision.get(code),
    bureauOfPark: (parkId) => bureauByPark.get(parkId),
  }
}
