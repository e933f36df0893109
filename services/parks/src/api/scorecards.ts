import {
  type JudgedFigure,
  type ScorecardInput,
  type Scorecard as ScorecardMessage,
  ScorecardsServiceDefinition,
} from '@lianqiao/contracts/parks'
import { type Clock, type Fault, type GrpcApi, grpcApi, type NewId, readId, refuse } from '@lianqiao/service-kit'
import { type JudgedItem, type Scorecard, scoreAdmission } from '@lianqiao/siting'
import type { Pool } from 'pg'
import type { Access, Officer } from '../domain/access.ts'
import { dayOf } from '../domain/day.ts'
import { insertScorecard, listScorecards, type ScorecardRow } from '../store/scorecards.ts'

export type ScorecardsApiDeps = {
  pool: Pool
  clock: Clock
  newId: NewId
  access: Access
  /** The park's own scorecard, or the one of all. */
  scorecardOf(parkId: string): Scorecard
}

/** Admission of a project to a park, item by item, each with its source and who judged. */
export function scorecardsApi(deps: ScorecardsApiDeps): GrpcApi {
  const { pool, clock, newId, access, scorecardOf } = deps

  function judge(
    input: ScorecardInput | undefined,
    officer: Officer,
    { parkId, recorded }: { parkId: string; recorded: boolean },
  ): ScorecardRow {
    const scorecard = scorecardOf(parkId)
    const at = clock()
    const figures = input?.figures ?? []
    const faults = figures.flatMap((figure, i) => figureFaults(figure, `/figures/${i}`, scorecard, recorded))
    const reason = input?.reason.trim() ?? ''
    if (recorded && reason === '') faults.push(NO_REASON)
    if (faults.length > 0) throw refuse('unprocessable', { errors: faults })
    const by = { judgedBy: officer.officerId, judgedOn: dayOf(at) }
    const result = scoreAdmission(
      scorecard,
      figures.map((figure) => ({ ...figure, ...by })),
    )
    return {
      scorecardId: newId(),
      parkId,
      leadId: readId(input?.leadId ?? '', 'lead'),
      verdict: result.verdict,
      score: result.total,
      items: result.items,
      rulesVersion: result.version,
      reason,
      bureauId: officer.bureauId,
      officerId: officer.officerId,
      judgedAt: at,
    }
  }

  const message = (row: ScorecardRow) => scorecardMessage(row, scorecardOf(row.parkId))

  return grpcApi(ScorecardsServiceDefinition, {
    async score({ input }, { identity }) {
      const parkId = input?.parkId ?? ''
      const row = judge(input, access.keeper(identity, parkId), { parkId, recorded: false })
      return { scorecard: { ...message(row), scorecardId: '' } }
    },

    async recordScorecard({ input }, { identity }) {
      const parkId = input?.parkId ?? ''
      const row = judge(input, access.keeper(identity, parkId), { parkId, recorded: true })
      await insertScorecard(pool, row)
      return { scorecard: message(row) }
    },

    async listScorecards({ leadId, parkId }, { identity }) {
      const kept = access.parksOf(identity).filter((id) => parkId === '' || id === parkId)
      return { scorecards: (await listScorecards(pool, readId(leadId, 'lead'), kept)).map(message) }
    },
  })
}

const NO_REASON: Fault = {
  pointer: '/reason',
  code: 'required',
  detail: 'why it is judged so',
  zh: '请写明评分理由',
}

/** What is wrong with a figure; one that is recorded has a source. */
function figureFaults(figure: JudgedFigure, pointer: string, { items }: Scorecard, recorded: boolean): Fault[] {
  if (!items.some(({ id }) => id === figure.item)) {
    const known = items.map(({ id }) => id).join(', ')
    const zh = `没有这个评分项;可用:${known}`
    return [{ pointer: `${pointer}/item`, code: 'wrong-value', detail: `one of ${known}`, zh }]
  }
  if (!Number.isFinite(figure.value))
    return [{ pointer: `${pointer}/value`, code: 'wrong-type', detail: 'a figure', zh: '应为数字' }]
  if (recorded && figure.source.trim() === '')
    return [
      { pointer: `${pointer}/source`, code: 'required', detail: 'where the figure is from', zh: '请写明数字的来源' },
    ]
  return []
}

/** What is open and asked is seen from the items that were stored; bounds and words are those of the rules of now. */
function scorecardMessage(row: ScorecardRow, rules: Scorecard): ScorecardMessage {
  const open = row.items.filter(({ mark }) => mark === null)
  return {
    scorecardId: row.scorecardId,
    parkId: row.parkId,
    leadId: row.leadId,
    verdict: row.verdict,
    total: row.score,
    open: open.reduce((sum, { weight }) => sum + weight, 0),
    passMark: rules.passMark,
    items: row.items.map((item) => itemMessage(item, rules)),
    ask: row.verdict === 'unknown' ? open.map(({ id }) => id) : [],
    rulesId: rules.id,
    rulesVersion: row.rulesVersion,
    reason: row.reason,
    judgedAt: row.judgedAt.toISOString(),
    bureauId: row.bureauId,
    officerId: row.officerId,
  }
}

function itemMessage({ id, judgement, ...item }: JudgedItem, rules: Scorecard): ScorecardMessage['items'][number] {
  const rule = rules.items.find((candidate) => candidate.id === id)
  return {
    item: id,
    label: rule?.label,
    unit: rule?.unit,
    weight: item.weight,
    worst: rule?.worst ?? 0,
    best: rule?.best ?? 0,
    vetoBound: rule?.veto ?? undefined,
    value: item.value ?? undefined,
    mark: item.mark ?? undefined,
    points: item.points,
    veto: item.veto ?? '',
    shortBy: item.shortBy ?? undefined,
    source: judgement?.source ?? '',
    judgedBy: judgement?.judgedBy ?? '',
    judgedOn: judgement?.judgedOn ?? '',
    ruleSource: rule?.source ?? '',
  }
}
