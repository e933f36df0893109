import type { JudgedItem } from '@lianqiao/siting'

/** The admission 准入 of a project to a park as somebody judged it. */
export type RecordedScorecard = {
  scorecardId: string
  parkId: string
  leadId: string
  verdict: string
  /** Points so far, of 100. */
  score: number
  items: readonly JudgedItem[]
  rulesVersion: string
  reason: string
  bureauId: string
  officerId: string
  judgedAt: Date
}
