import type { EnclaveMode } from '../world/agreement.ts'
import type { PlaceFigures } from '../world/figures.ts'

/** What an enterprise needs of its place, by fact; 0 or false means that it is not needed. */
export type SitingNeeds = PlaceFigures & {
  /** 亩 */
  landMu?: number | null
  /** ㎡ */
  workshopSquareMetres?: number | null
  needsBonded?: boolean | null
  needsPort?: boolean | null
}

/** What siting must know of a lead. */
export type SitingLead = {
  chainId: string | null
  fillsGap: boolean | null
  /** GB/T 2260 of the place the enterprise comes from. */
  originCode: string | null
  /** Words of the lexicon that say what the enterprise makes or does. */
  productTerms: readonly string[]
  needs: SitingNeeds
  jobs?: number | null
  /** A wish, not a fact: one that nobody voiced is no condition. */
  wishes?: { enclaveMode?: EnclaveMode }
  /** Where research is to be: its place and seats; null: nobody has said whether it stays away from production. */
  research?: SitingResearch | null
}

/** `elsewhere: false`: research and production go together. */
export type SitingResearch = { elsewhere: false } | { elsewhere: true; regionCode: string | null; seats: number | null }
