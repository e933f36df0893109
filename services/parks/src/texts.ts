import type { ParkCondition } from '@lianqiao/contracts/parks'
import type { ScoreReason, SitingCondition } from '@lianqiao/siting'

/** The reason of a mark in one line. */
export function scoreReason(reason: ScoreReason): string {
  switch (reason.kind) {
    case 'chain-place':
      return `第 ${reason.place} 位主导链(共 ${reason.of} 条)`
    case 'chain-absent':
      return '园区未列该链'
    case 'industries':
      return reason.matches.length === 0
        ? '主导产业中没有同类'
        : reason.matches.map(({ term, industry }) => `${term} ~ ${industry}`).join(';')
    case 'yes':
      return '是'
    case 'no':
      return '否'
    case 'confidence':
      return { high: '资料可靠', medium: '资料一般', low: '资料待核' }[reason.confidence]
  }
}

/** A condition in words; what is unknown says what to ask, what failed says how much is missing. */
export function conditionTexts(condition: SitingCondition): ParkCondition {
  if (condition.condition === 'chain-admitted')
    return {
      condition: condition.condition,
      verdict: condition.verdict,
      required: condition.required ?? '',
      available: condition.available.join('、'),
      note: condition.verdict === 'unknown' ? '企业属于哪条产业链?' : '',
    }
  const unit = condition.condition === 'land' ? '亩' : '㎡'
  return {
    condition: condition.condition,
    verdict: condition.verdict,
    required: amount(condition.required, unit),
    available: amount(condition.available, unit),
    note: capacityNote(condition, unit),
  }
}

function amount(value: number | null, unit: string): string {
  return value === null ? '' : `${value} ${unit}`
}

function capacityNote(condition: Exclude<SitingCondition, { condition: 'chain-admitted' }>, unit: string): string {
  if (condition.shortBy !== null) return `还差 ${condition.shortBy} ${unit}`
  if (condition.verdict === 'met') return ''
  const what = condition.condition === 'land' ? '用地' : '标准厂房'
  return condition.required === null ? `企业需要多少${what}?` : `园区现有多少可用${what}?`
}
