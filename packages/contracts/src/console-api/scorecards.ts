import type { Names } from './common.ts'

/** A project's figures for admission, each in the item's unit, as somebody judged it. What is missing is unknown. */
export type ScorecardInput = {
  leadId: string
  figures: { item: string; value: number; source: string }[]
  /** Why it is judged so; a preview needs none */
  reason: string
}

export type Scorecard = {
  /** null where it is not recorded */
  id: string | null
  parkId: string
  leadId: string
  verdict: 'admitted' | 'refused' | 'unknown'
  /** The points; with everything judged it would lie from `total` to `total + open` */
  total: number
  open: number
  passMark: number
  items: ScorecardItem[]
  /** Items that must be judged before there is a verdict */
  ask: string[]
  rulesId: string
  rulesVersion: string
  judgedAt: string
  bureauId: string
  officerId: string
  reason: string
}

export type ScorecardItem = {
  item: string
  label: Names
  unit: Names
  weight: number
  /** Marks rise evenly from 0 at `worst` to 100 at `best` */
  worst: number
  best: number
  /** The bound that must hold whatever the others bring; null: none */
  vetoBound: number | null
  /** null: nobody has judged it */
  value: number | null
  mark: number | null
  points: number
  /** null where it has none */
  veto: 'passed' | 'failed' | 'unknown' | null
  shortBy: number | null
  source: string
  judgedBy: string
  judgedOn: string
  ruleSource: string
}
