/** Hectare-fifteenths, the unit industrial land is granted in. */
export type Mu = number
export type SquareMetres = number

/** What siting must know of a lead. Null and missing mean unknown. */
export type SitingLead = {
  chainId: string | null
  fillsGap: boolean
  originCode: string | null
  /** Words of the lexicon that say what the enterprise makes or does. */
  productTerms: readonly string[]
  landMu?: Mu | null
  workshopSquareMetres?: SquareMetres | null
}

export type SitingPark = {
  id: string
  name: string
  /** GB/T 2260; null where the park lies across divisions. */
  divisionCode: string | null
  chains: readonly string[]
  leadingIndustries: readonly string[]
  /** How sure the registry is of this park. */
  confidence: 'high' | 'medium' | 'low'
  /** Free now; null where nobody has told. */
  freeLandMu: Mu | null
  freeWorkshopSquareMetres: SquareMetres | null
  /** Division codes (prefecture level) of origins with an enclave agreement in force. */
  agreementOrigins: readonly string[]
}

export type ScoreItemId = 'chain-cluster' | 'leading-industry' | 'gap-filled' | 'origin-agreement' | 'certainty'

/** Weights sum to 100; versioned reference data. */
export type SitingWeights = { version: string; weights: Record<ScoreItemId, number> }

/** points = weight × mark / 100, rounded half up; the points add up to the score. */
export type ScoreItem = { item: ScoreItemId; weight: number; mark: number; points: number; reason: ScoreReason }

/** Why a mark was given, as data; texts are made from it. */
export type ScoreReason =
  | { kind: 'chain-place'; place: number; of: number }
  | { kind: 'chain-absent' }
  | { kind: 'industries'; matches: { term: string; industry: string }[] }
  | { kind: 'yes' | 'no' }
  | { kind: 'confidence'; confidence: SitingPark['confidence'] }

export type SitingCondition =
  | {
      condition: 'chain-admitted'
      verdict: 'met' | 'failed' | 'unknown'
      required: string | null
      available: readonly string[]
    }
  | {
      condition: 'land' | 'workshop'
      verdict: 'met' | 'failed' | 'unknown'
      required: number | null
      available: number | null
      /** How much is missing where it failed. */
      shortBy: number | null
    }

export type SitingVerdict = 'fits' | 'unknown' | 'does-not-fit'

export type SiteProposal = {
  parkId: string
  verdict: SitingVerdict
  score: number
  items: ScoreItem[]
  conditions: SitingCondition[]
}
