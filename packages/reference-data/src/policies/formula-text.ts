import type { FactOperand, Formula, Rate, Vocabulary } from '@lianqiao/matching'
import { conditionText } from './condition-text.ts'

const factText = ({ fact, year }: FactOperand, { facts }: Vocabulary): string =>
  `${facts.get(fact)?.label.zhHans ?? fact}${year ? `(${year})` : ''}`

const rateText = (rate: Rate, vocabulary: Vocabulary): string => {
  if (typeof rate === 'string') return rate
  if ('fact' in rate) return factText(rate, vocabulary)
  if ('product' in rate) return rate.product.map((one) => rateText(one, vocabulary)).join('×')
  return rate.between.join('至')
}

const priceText = (price: string | number | { between: readonly [unknown, unknown] }): string =>
  typeof price === 'object' ? price.between.join('至') : String(price)

/** A benefit's formula in one line of Chinese; the forms that the survey's rows do not use are shown as data. */
export const formulaText = (formula: Formula, vocabulary: Vocabulary): string => {
  const text = (inner: Formula): string => formulaText(inner, vocabulary)
  if (typeof formula === 'string') return formula
  if ('fact' in formula) return factText(formula, vocabulary)
  if ('between' in formula) return formula.between.join('至')
  if ('upTo' in formula) return `0至${formula.upTo}`
  if ('rate' in formula) return `${text(formula.of)}×${rateText(formula.rate, vocabulary)}`
  if ('perUnit' in formula) return `${priceText(formula.perUnit)}×${text(formula.of)}`
  if ('cap' in formula) return `${text(formula.of)},封顶${text(formula.cap)}`
  if ('sum' in formula) return formula.sum.map(text).join(' + ')
  if ('max' in formula) return `取高:${formula.max.map(text).join(';')}`
  if ('steps' in formula) {
    const { of, above, every, add } = formula.steps
    return `${text(of)}超过${above}后每增${every}加${add}`
  }
  if ('then' in formula) {
    const otherwise = formula.else === undefined ? '' : `,否则${text(formula.else)}`
    return `${text(formula.then)}(若${conditionText(formula.when, vocabulary)})${otherwise}`
  }
  return JSON.stringify(formula)
}
