import type { Text } from '@lianqiao/matching'

/**
 * One item of an admission scorecard (准入评分): a figure of the project, put on a scale. Marks rise evenly from 0 at
 * `worst` to 100 at `best`; a veto is a bound that must hold whatever the other items bring.
 */
export type ScorecardItem = {
  id: string
  label: Text
  /** For people: "万元/亩", "吨标准煤/万元". */
  unit: Text
  weight: number
  worst: number
  best: number
  /** The bound itself is enough: at least for what is better high, at most for what is better low. */
  veto: number | null
  /** Where the figures come from. */
  source: string
}

/** Versioned reference data: a park's own, or the default of all. */
export type Scorecard = {
  id: string
  version: string
  /** A project is admitted from this total on. */
  passMark: number
  items: readonly ScorecardItem[]
}

/** What someone judged of an item: the figure, where it comes from, who says so and when. */
export type Judgement = { item: string; value: number; source: string; judgedBy: string; judgedOn: string }

export type JudgedItem = {
  id: string
  weight: number
  value: number | null
  /** 0 to 100, whole, rounded down; null: nobody has judged it. */
  mark: number | null
  /** weight × mark / 100, rounded half up. */
  points: number
  /** Whether its veto is passed; null where it has none. */
  veto: 'passed' | 'failed' | 'unknown' | null
  /** How much is missing to the veto's bound. */
  shortBy: number | null
  judgement: Judgement | null
}

/**
 * `total` is the sum of the points; with everything judged it would lie from `total` to `total + open`. Admitted only
 * when every veto is passed and the pass mark is reached whatever the open items bring; refused when a veto failed or
 * the mark cannot be reached any more.
 */
export type AdmissionResult = {
  scorecardId: string
  version: string
  items: readonly JudgedItem[]
  total: number
  open: number
  passMark: number
  verdict: 'admitted' | 'refused' | 'unknown'
  /** Items that must be judged before there is a verdict. */
  ask: readonly string[]
}
