import type { DomainError, Fault } from '@lianqiao/service-kit/decisions'
import { type Scorecard, scoreAdmission } from '@lianqiao/siting'
import { dayOf } from '../day.ts'
import type { RecordedScorecard } from '../scorecard.ts'
import { type ActContext, refuseFaults } from './act.ts'

/** A figure of an item of the scorecard, and where it is from. */
export type SaidFigure = { item: string; value: number; source: string }

export type ScorecardRequest = {
  parkId: string
  leadId: string
  figures: readonly SaidFigure[]
  reason: string
}

type ScorecardContext = ActContext & { scorecardId: string }

/** How a project would be judged. Refused (unprocessable) for items that are none and values that are no figures. */
export function previewScorecard(
  rules: Scorecard,
  request: ScorecardRequest,
  context: ScorecardContext,
): RecordedScorecard | DomainError {
  const faults = request.figures.flatMap((figure, i) => figureFaults(figure, `/figures/${i}`, rules))
  return faults.length > 0 ? refuseFaults(faults) : judged(rules, request, context)
}

/** As it is judged: each figure has its source, and the whole has a reason (else unprocessable). */
export function recordScorecard(
  rules: Scorecard,
  request: ScorecardRequest,
  context: ScorecardContext,
): RecordedScorecard | DomainError {
  const faults = request.figures.flatMap((figure, i) => {
    const pointer = `/figures/${i}`
    const wrong = figureFaults(figure, pointer, rules)
    return wrong.length > 0 || figure.source.trim() !== '' ? wrong : [noSource(pointer)]
  })
  if (request.reason.trim() === '') faults.push(NO_REASON)
  return faults.length > 0 ? refuseFaults(faults) : judged(rules, request, context)
}

function judged(
  rules: Scorecard,
  { parkId, leadId, figures, reason }: ScorecardRequest,
  { at, by, scorecardId }: ScorecardContext,
): RecordedScorecard {
  const judgement = { judgedBy: by.officerId, judgedOn: dayOf(at) }
  const result = scoreAdmission(
    rules,
    figures.map((figure) => ({ ...figure, ...judgement })),
  )
  return {
    scorecardId,
    parkId,
    leadId,
    verdict: result.verdict,
    score: result.total,
    items: result.items,
    rulesVersion: result.version,
    reason: reason.trim(),
    bureauId: by.bureauId,
    officerId: by.officerId,
    judgedAt: at,
  }
}

function figureFaults({ item, value }: SaidFigure, pointer: string, { items }: Scorecard): Fault[] {
  if (!items.some(({ id }) => id === item)) {
    const known = items.map(({ id }) => id).join(', ')
    const zh = `没有这个评分项;可用:${known}`
    return [{ pointer: `${pointer}/item`, code: 'wrong-value', detail: `one of ${known}`, zh }]
  }
  if (!Number.isFinite(value))
    return [{ pointer: `${pointer}/value`, code: 'wrong-type', detail: 'a figure', zh: '应为数字' }]
  return []
}

const noSource = (pointer: string): Fault => ({
  ...{ pointer: `${pointer}/source`, code: 'required', detail: 'where the figure is from' },
  zh: '请写明数字的来源',
})

const NO_REASON: Fault = {
  pointer: '/reason',
  code: 'required',
  detail: 'why it is judged so',
  zh: '请写明评分理由',
}
