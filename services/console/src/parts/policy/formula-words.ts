import type { Formula, Rate } from '@lianqiao/matching'

/** How the parts of a formula are said in the reader's language. */
export type FormulaWords = {
  /** A template of `policy.formula`, filled. */
  say(template: FormulaTemplate, blanks?: Record<string, string | number>): string
  fact(name: string): string
  /** A figure with its unit, as it was typed: "1000万元" */
  quantity(typed: string | number): string
}

export type FormulaTemplate =
  | 'between'
  | 'upTo'
  | 'ofYear'
  | 'cap'
  | 'atLeast'
  | 'min'
  | 'max'
  | 'steps'
  | 'tiers'
  | 'marginal'
  | 'from'
  | 'below'
  | 'uplift'
  | 'whenMet'
  | 'otherwise'
  | 'years'

/** A formula in words, with nothing filled in: "当年设备投资 × 8%，最高 1,000 万元". */
export function formulaWords(formula: Formula, words: FormulaWords): string {
  const { say, fact, quantity } = words
  const of = (part: Formula) => formulaWords(part, words)
  const rate = (one: Rate): string => {
    if (typeof one === 'string') return one
    if ('product' in one) return one.product.map(rate).join(' × ')
    if ('between' in one) return say('between', { from: one.between[0], to: one.between[1] })
    return fact(one.fact)
  }
  const either = (price: string | number | { between: readonly [string | number, string | number] }) =>
    typeof price === 'object'
      ? say('between', { from: quantity(price.between[0]), to: quantity(price.between[1]) })
      : quantity(price)

  if (typeof formula === 'string') return quantity(formula)
  if ('between' in formula) return either(formula)
  if ('upTo' in formula) return say('upTo', { most: quantity(formula.upTo) })
  if ('fact' in formula)
    return formula.year === undefined
      ? fact(formula.fact)
      : say('ofYear', { fact: fact(formula.fact), year: formula.year })
  if ('rate' in formula) return `${of(formula.of)} × ${rate(formula.rate)}`
  if ('perUnit' in formula) return `${of(formula.of)} × ${either(formula.perUnit)}`
  if ('cap' in formula) return say('cap', { of: of(formula.of), most: of(formula.cap) })
  if ('atLeast' in formula) return say('atLeast', { of: of(formula.of), least: of(formula.atLeast) })
  if ('sum' in formula) return formula.sum.map(of).join(' + ')
  if ('min' in formula) return say('min', { list: formula.min.map(of).join(' / ') })
  if ('max' in formula) return say('max', { list: formula.max.map(of).join(' / ') })
  if ('uplift' in formula) return say('uplift', { of: of(formula.of), rate: rate(formula.uplift) })
  if ('years' in formula) return say('years', { of: of(formula.of), n: formula.years })
  if ('when' in formula)
    return (
      say('whenMet', { given: of(formula.then) }) +
      (formula.else === undefined ? '' : say('otherwise', { else: of(formula.else) }))
    )
  if ('steps' in formula) {
    const { of: base, above, every, add } = formula.steps
    return say('steps', { of: of(base), above: quantity(above), every: quantity(every), add: quantity(add) })
  }
  const { of: base, mode, bands } = formula.tiers
  const list = bands.map((band) => {
    const range = [
      band.from !== undefined && say('from', { from: quantity(band.from) }),
      band.upTo !== undefined && say('below', { to: quantity(band.upTo) }),
    ]
    const worth = band.rate === undefined ? (band.amount === undefined ? '' : of(band.amount)) : rate(band.rate)
    return `${range.filter(Boolean).join(' ')} ${worth}`.trim()
  })
  return say(mode === 'marginal' ? 'marginal' : 'tiers', { of: of(base), list: list.join(' / ') })
}
