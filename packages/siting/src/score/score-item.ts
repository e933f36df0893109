import type { Scale } from './scale.ts'

export type ScoreItemId =
  | 'chain-cluster'
  | 'leading-industry'
  | 'gap-filled'
  | 'origin-agreement'
  | 'cost'
  | 'distance'
  | 'labour'
  | 'service-level'
  | 'certainty'

/** Weights are whole and sum to 100; versioned reference data, as are the scales. */
export type SitingWeights = {
  version: string
  weights: Readonly<Record<ScoreItemId, number>>
  /** cost: fen a ㎡ and month; distance: km; labour: job seekers in percent of the jobs; service level: basis points. */
  scales: Readonly<Record<'cost' | 'distance' | 'labour' | 'service-level', Scale>>
}

/**
 * points = weight × mark / 100, rounded half up; the points of the items add up to the score. An item that nobody can
 * judge has mark null, no points, and its whole weight in the proposal's `open`.
 */
export type ScoreItem = {
  item: ScoreItemId
  weight: number
  /** 0 to 100. */
  mark: number | null
  points: number
  reason: ScoreReason
}

/** Why a mark was given or could not be, as data; texts are made from it. */
export type ScoreReason =
  | { kind: 'chain-place'; place: number; of: number }
  | { kind: 'chain-absent' }
  | { kind: 'industries'; matches: readonly { term: string; industry: string }[] }
  | { kind: 'yes' | 'no' }
  | { kind: 'confidence'; confidence: 'high' | 'medium' | 'low' }
  /** A figure put on the scale, in the scale's unit. */
  | { kind: 'figure'; value: number; scale: Scale }
  /** What would have to be told. */
  | {
      kind: 'unknown'
      missing: 'chain' | 'products' | 'gap' | 'origin' | 'rent' | 'distance' | 'jobs' | 'job-seekers' | 'service'
    }
