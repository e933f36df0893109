import type { Text } from '../fact.ts'
import { fill, same } from '../text/print.ts'
import type { Truth } from '../truth.ts'

const text = (zhHans: string, zhHant: string, en: string): Text => ({ zhHans, zhHant, en })

export const fixed = text('定额', '定額', 'fixed sum')
export const between = text('文本给出的幅度', '文本給出的幅度', 'span given by the text')
export const upTo = text('最高限额,未列比例', '最高限額,未列比例', 'at most, no rate given')
export const none = text('不适用', '不適用', 'none')
export const rate = same('{0} × {1}')
export const perUnit = same('{0} × {1}')
export const cap = text('{0},封顶 {1}', '{0},封頂 {1}', '{0}, at most {1}')
export const atLeast = text('{0},保底 {1}', '{0},保底 {1}', '{0}, at least {1}')
export const steps = text(
  '{0} 超过 {1} 的部分,每满 {2} 增 {3}',
  '{0} 超過 {1} 的部分,每滿 {2} 增 {3}',
  '{3} for each full {2} of {0} above {1}',
)
export const uplift = text('{0} 上浮 {1}({2})', '{0} 上浮 {1}({2})', '{0} raised by {1} ({2})')
export const years = text('{0} × {1} 年', '{0} × {1} 年', '{0} × {1} years')
export const fact = same('{0}')
export const unknownFact = text('{0}(未知)', '{0}(未知)', '{0} (unknown)')
export const marginal = text('{0} 分段累进', '{0} 分段累進', '{0} by marginal tiers')
export const wholeTier = text('{0} 按所在档次', '{0} 按所在檔次', '{0} by the tier it falls into')

export const most = text('最高 {0}', '最高 {0}', 'up to {0}')
export const to = text('至', '至', ' to ')
export const or = text(' 或 ', ' 或 ', ' or ')
export const not = text('非({0})', '非({0})', 'not ({0})')
export const whereItApplies = text('符合时', '符合時', 'where it applies')
export const ifMet = text('{0}(若{1})', '{0}(若{1})', '{0} (if {1})')
export const otherwise = text('{0},否则 {1}', '{0},否則 {1}', '{0}, otherwise {1}')

export const truths: Record<Truth, Text> = {
  true: text('符合', '符合', 'met'),
  false: text('不符合', '不符合', 'not met'),
  unknown: text('未知', '未知', 'unknown'),
}

export const choice = (truth: Truth): Text =>
  truth === 'unknown'
    ? text('视情况:{0} 或 {1}', '視情況:{0} 或 {1}', '{0} or {1}, not known which')
    : fill(text('条件{1}:{0}', '條件{1}:{0}', 'condition {1}: {0}'), '{0}', truths[truth])

export const inYear = (label: Text, year: number): Text =>
  fill(text('{0}({1}年)', '{0}({1}年)', '{0} ({1})'), label, String(year))

const operators = {
  sum: text(' + ', ' + ', ' + '),
  min: text(' 与 ', ' 與 ', ' and '),
  max: text(' 与 ', ' 與 ', ' and '),
}
const suffixes = {
  sum: same(''),
  min: text(' 取低', ' 取低', ', the lower'),
  max: text(' 取高', ' 取高', ', the higher'),
}

/** A template over `count` parts joined by the operator. Template places go to nine, the tenth part on is summarised. */
export function folded(step: 'sum' | 'min' | 'max', count: number): Text {
  const shown = Array.from({ length: Math.min(count, 9) }, (_, at) => `{${at}}`)
  const more = count > 9 ? ['…'] : []
  const one = (language: keyof Text) => [...shown, ...more].join(operators[step][language]) + suffixes[step][language]
  return { zhHans: one('zhHans'), zhHant: one('zhHant'), en: one('en') }
}
