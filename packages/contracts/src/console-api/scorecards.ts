/** A project's figures for admission, each as somebody judged it. */
export type ScorecardInput = {
  leadId: string | null
  /** null: unknown */
  items: { item: string; value: number | null; source: string }[]
}

export type Scorecard = {
  /** null where it is not recorded */
  id: string | null
  parkId: string
  leadId: string | null
  verdict: 'admit' | 'refuse' | 'unknown'
  /** 0–100 */
  score: number
  items: {
    item: string
    unit: string
    weight: number
    veto: boolean
    value: number | null
    required: number
    verdict: 'met' | 'failed' | 'unknown'
    points: number
    source: string
    judgedBy: string
  }[]
  rulesVersion: string
  judgedAt: string
  bureauId: string | null
  officerId: string | null
}
