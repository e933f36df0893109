import type { EnclaveMode } from './agreement.ts'

/** 火灾危险性类别 of the production, GB 50016 3.1.1: 甲 A, 乙 B, 丙 C, 丁 D, 戊 E. */
export type HazardClass = 'A' | 'B' | 'C' | 'D' | 'E'

/** What an enterprise needs of its place, by fact. Null and missing mean unknown; 0 or false means not needed. */
export type SitingNeeds = {
  /** 亩, at most four decimals as all figures here. */
  landMu?: number | null
  /** ㎡ */
  workshopSquareMetres?: number | null
  /** kVA */
  powerKva?: number | null
  /** m³ a day */
  gasCubicMetresPerDay?: number | null
  /** t an hour */
  steamTonnesPerHour?: number | null
  /** t a day */
  sewageTonnesPerDay?: number | null
  /** Discharge a year in t, the four pollutants under total control: 国发〔2021〕33号. */
  codTonnesPerYear?: number | null
  ammoniaTonnesPerYear?: number | null
  nitrogenOxidesTonnesPerYear?: number | null
  vocTonnesPerYear?: number | null
  /** kg on a ㎡ */
  floorLoadKgPerSquareMetre?: number | null
  /** m under the beam */
  clearHeightMetres?: number | null
  hazardClass?: HazardClass | null
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
