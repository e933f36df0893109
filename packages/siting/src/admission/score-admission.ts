import { conjunction, type Truth } from '@lianqiao/matching'
import { less, markOf } from '../score/scale.ts'
import type { AdmissionResult, JudgedItem, Judgement, Scorecard, ScorecardItem } from './scorecard.ts'

/** A project by a park's scorecard. Of several judgements of one item the last given counts. */
export function scoreAdmission(scorecard: Scorecard, judgements: readonly Judgement[]): AdmissionResult {
  const last = new Map(judgements.map((judgement) => [judgement.item, judgement]))
  const items = scorecard.items.map((item) => judged(item, last.get(item.id) ?? null))
  const total = items.reduce((sum, { points }) => sum + points, 0)
  const open = items.reduce((sum, { mark, weight }) => sum + (mark === null ? weight : 0), 0)
  const verdict = verdicts[conjunction([...items.map(vetoTruth), reached(total, open, scorecard.passMark)])]
  return {
    scorecardId: scorecard.id,
    version: scorecard.version,
    items,
    total,
    open,
    passMark: scorecard.passMark,
    verdict,
    ask: verdict === 'unknown' ? items.filter(({ mark }) => mark === null).map(({ id }) => id) : [],
  }
}

const verdicts: Record<Truth, AdmissionResult['verdict']> = { true: 'admitted', unknown: 'unknown', false: 'refused' }

function reached(total: number, open: number, passMark: number): Truth {
  if (total >= passMark) return 'true'
  return total + open >= passMark ? 'unknown' : 'false'
}

const vetoTruth = ({ veto }: JudgedItem): Truth =>
  veto === 'failed' ? 'false' : veto === 'unknown' ? 'unknown' : 'true'

function judged(item: ScorecardItem, judgement: Judgement | null): JudgedItem {
  const { id, weight, worst, best, veto } = item
  const value = judgement?.value ?? null
  const mark = value === null ? null : markOf(value, item)
  const short = value === null || veto === null ? null : best > worst ? less(veto, value) : less(value, veto)
  return {
    id,
    weight,
    value,
    mark,
    points: mark === null ? 0 : Math.round((weight * mark) / 100),
    veto: veto === null ? null : short === null ? 'unknown' : short > 0 ? 'failed' : 'passed',
    shortBy: short !== null && short > 0 ? short : null,
    judgement,
  }
}
