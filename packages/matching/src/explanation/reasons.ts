import type { Text } from '../fact.ts'
import type { ClauseMatch } from '../plain/match-clause.ts'
import type { StatusGround } from '../plain/status.ts'
import { fill, join } from '../text/print.ts'
import { type AtomExplanation, atomsOf, type Explanation } from './explain.ts'

const text = (zhHans: string, zhHant: string, en: string): Text => ({ zhHans, zhHant, en })

const kinds: Record<ClauseMatch['clause']['kind'], Text> = {
  benefit: text('待遇', '待遇', 'a benefit'),
  scope: text('适用范围', '適用範圍', 'a scope'),
  plan: text('规划', '規劃', 'a plan'),
  target: text('目标', '目標', 'a target'),
  fund: text('资金总量', '資金總量', 'a fund total'),
  rule: text('规则', '規則', 'a rule'),
  proposal: text('提案', '提案', 'a proposal'),
  cooperation: text('合作机制', '合作機制', 'a way of cooperation'),
  government: text('对政府或园区的奖励', '對政府或園區的獎勵', 'a reward to governments or parks'),
}

/** What made a status what it is, as a sentence. */
export function groundText(ground: StatusGround): Text {
  switch (ground.code) {
    case 'opensOn':
      return fill(text('{0} 起施行或开放申报', '{0} 起施行或開放申報', 'opens on {0}'), ground.day)
    case 'endedOn':
      return fill(text('有效期或申报期至 {0} 止', '有效期或申報期至 {0} 止', 'ended on {0}'), ground.day)
    case 'conditionFalse':
      return text('有条件不满足', '有條件不滿足', 'a condition is not met')
    case 'conditionUnknown':
      return text('有条件尚不清楚', '有條件尚不清楚', 'a condition is not known')
    case 'fairCompetition':
      return fill(
        text(
          '自 {0} 起未通过公平竞争审查:{1}',
          '自 {0} 起未通過公平競爭審查:{1}',
          'barred by fair competition from {0}: {1}',
        ),
        ground.since,
        ground.ground,
      )
    case 'judgement':
      return fill(text('由部门裁量:{0}', '由部門裁量:{0}', 'at discretion: {0}'), ground.words.join('、'))
    case 'noBenefit':
      return fill(
        text('不是企业待遇,而是{0}', '不是企業待遇,而是{0}', 'no benefit to an enterprise but {0}'),
        kinds[ground.kind],
      )
    case 'draft':
      return text('征求意见稿或建议,尚不是政策', '徵求意見稿或建議,尚不是政策', 'a draft, not a policy yet')
    case 'validityUnknown':
      return text(
        '该日文件是否有效无法确定,须先核实',
        '該日文件是否有效無法確定,須先核實',
        'not known to be in force on that day; to be verified',
      )
    case 'conditionsMet':
      return text('条件均已满足', '條件均已滿足', 'all conditions are met')
  }
}

const marks = {
  unverified: text('来源待核', '來源待核', 'source not verified'),
  historical: text('历史文件', '歷史文件', 'a historical document'),
  draft: text('草案', '草案', 'a draft'),
}

const verdicts: Record<AtomExplanation['verdict'], Text> = {
  met: text('满足', '滿足', 'met'),
  failed: text('不满足', '不滿足', 'not met'),
  unknown: text('未知', '未知', 'unknown'),
}

const line = text('{0}:{1}{2}', '{0}:{1}{2}', '{0}: {1}{2}')
const having = text('(现有 {0})', '(現有 {0})', ' (has {0})')
const lacking = text(';{0}', ';{0}', '; {0}')
const notWanted = text('不得 {0}', '不得 {0}', 'not {0}')
const nothing = text('', '', '')

/** One requirement in a line: what is required, the verdict, what the lead has, and how far it is from it. */
export function atomLine({ required, has, verdict, negated, distance }: AtomExplanation): Text {
  const wanted = negated ? fill(notWanted, required) : required
  const had = has ? fill(having, has) : nothing
  return fill(line, wanted, verdicts[verdict], distance ? join([had, fill(lacking, distance.text)], '') : had)
}

/** Why a clause has its status: the ground first, then the source's mark, then each requirement. */
export function reasonsOf({ clause, ground }: ClauseMatch, explanation: Explanation): Text[] {
  const mark = clause.assurance === 'verified' ? [] : [marks[clause.assurance]]
  return [groundText(ground), ...mark, ...atomsOf(explanation).map(atomLine)]
}
