import type { Scorecard as ScorecardMessage } from '@lianqiao/contracts/parks'
import type { JudgedItem, Scorecard } from '@lianqiao/siting'
import type { RecordedScorecard } from '../domain/scorecard.ts'

/** What is open and asked is seen from the items that were stored; bounds and words are those of the rules of now. */
export function scorecardMessage(recorded: RecordedScorecard, rules: Scorecard): ScorecardMessage {
  const open = recorded.items.filter(({ mark }) => mark === null)
  return {
    scorecardId: recorded.scorecardId,
    parkId: recorded.parkId,
    leadId: recorded.leadId,
    verdict: recorded.verdict,
    total: recorded.score,
    open: open.reduce((sum, { weight }) => sum + weight, 0),
    passMark: rules.passMark,
    items: recorded.items.map((item) => itemMessage(item, rules)),
    ask: recorded.verdict === 'unknown' ? open.map(({ id }) => id) : [],
    rulesId: rules.id,
    rulesVersion: recorded.rulesVersion,
    reason: recorded.reason,
    judgedAt: recorded.judgedAt.toISOString(),
    bureauId: recorded.bureauId,
    officerId: recorded.officerId,
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
