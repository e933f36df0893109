import { type Judged, marks } from './marks.ts'
import type { ScoreItem, ScoreItemId, SitingWeights } from './score-item.ts'

/** The items of a park's score, their sum, and the weight that nobody could judge. */
export type Score = { items: ScoreItem[]; score: number; open: number }

export function scoreOf(judged: Omit<Judged, 'scales'>, { weights, scales }: SitingWeights): Score {
  const items = (Object.keys(marks) as ScoreItemId[]).map((item): ScoreItem => {
    const { mark, reason } = marks[item]({ ...judged, scales })
    const weight = weights[item]
    return { item, weight, mark, points: mark === null ? 0 : Math.round((weight * mark) / 100), reason }
  })
  return {
    items,
    score: items.reduce((sum, { points }) => sum + points, 0),
    open: items.reduce((sum, { mark, weight }) => sum + (mark === null ? weight : 0), 0),
  }
}
