import type { Fault } from '../faults.ts'
import type { ClauseFile, JsonFiles } from '../files.ts'
import type { IndustrialChain, Industry } from '../schema/chains.ts'
import type { DemoLead } from '../schema/demo-leads.ts'
import type { NationalDivision } from '../schema/places.ts'

/** All files, each of the right shape. */
export type Files = JsonFiles & {
  readonly chains: readonly IndustrialChain[]
  readonly clauses: readonly ClauseFile[]
  readonly nationalDivisions: readonly NationalDivision[]
  readonly industries: readonly Industry[]
  readonly demoLeads: readonly DemoLead[]
}

/** A check across files. It is run only when all files it reads are of the right shape. */
export type CrossCheck = {
  readonly reads: readonly (keyof Files)[]
  readonly check: (files: Files) => readonly Fault[]
}

/** Ids that appear more than once, in the order in which they are repeated. */
export const repeated = (ids: readonly string[]): readonly string[] => {
  const seen = new Set<string>()
  return ids.filter((id) => seen.has(id) || !seen.add(id))
}
