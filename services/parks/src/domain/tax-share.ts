import type { CooperationAgreement, PartyRole } from '@lianqiao/enclaves'

/** What the parties of one side have together of the tax in the first year, in basis points; undefined: not said. */
export function taxShareOf({ shares, parties }: CooperationAgreement, role: PartyRole): number | undefined {
  const first = shares.find(({ kind, years }) => kind === 'tax' && years.from <= 1)
  if (first === undefined) return undefined
  const side = new Set(parties.filter((party) => party.role === role).map(({ id }) => id))
  const { attribution } = first
  if (attribution.how === 'both') return undefined
  return attribution.parts.filter(({ party }) => side.has(party)).reduce((sum, part) => sum + part.basisPoints, 0)
}
