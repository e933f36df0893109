import { compare } from '../values/decimal.ts'
import type { Vocabulary } from '../vocabulary/vocabulary.ts'
import { checkRateText } from './figures.ts'
import { isObject, type Report } from './problem.ts'

/** Checks a fact that a formula reads: it is a number, and has its year where it is kept by year. */
export function checkOperand(
  operand: Record<string, unknown>,
  pointer: string,
  vocabulary: Vocabulary,
  report: Report,
) {
  const definition = vocabulary.facts.get(String(operand.fact))
  if (definition?.type !== 'number')
    return report(
      'unknownFact',
      `${pointer}/fact`,
      `${operand.fact} is no numeric fact`,
      `${operand.fact} 不是数字类的事实`,
    )
  if ((definition.byYear === true) !== Number.isInteger(operand.year))
    report(
      'unfitAtom',
      `${pointer}/year`,
      definition.byYear ? `${definition.name} needs a year` : `${definition.name} has no years`,
      definition.byYear ? `${definition.name} 要写明年份` : `${definition.name} 不分年份`,
    )
}

/** Checks a rate: its text, a fact in bp or pct, a product or a span of rates. */
export function checkRate(rate: unknown, pointer: string, vocabulary: Vocabulary, report: Report): void {
  if (!isObject(rate)) {
    checkRateText(rate, pointer, report)
    return
  }
  if ('between' in rate) {
    const pair = Array.isArray(rate.between) ? rate.between : []
    const [low, high] = pair.map((one, at) => checkRateText(one, `${pointer}/between/${at}`, report))
    if (pair.length !== 2 || (low && high && compare(low, high) > 0))
      report('emptyBounds', `${pointer}/between`, 'two rates are expected, the lower first', '应为两个比率,小的在前')
    return
  }
  if ('product' in rate) {
    const list = Array.isArray(rate.product) ? rate.product : []
    if (list.length === 0) report('shape', `${pointer}/product`, 'a list of rates is expected', '应为比率的列表')
    for (const [at, one] of list.entries()) checkRate(one, `${pointer}/product/${at}`, vocabulary, report)
    return
  }
  checkOperand(rate, pointer, vocabulary, report)
  const definition = vocabulary.facts.get(String(rate.fact))
  if (definition?.type === 'number' && definition.unit !== 'bp' && definition.unit !== 'pct')
    report(
      'unitMismatch',
      pointer,
      `${definition.name} is in ${definition.unit}, not a rate`,
      `${definition.name} 的单位是 ${definition.unit},不是比率`,
    )
}
