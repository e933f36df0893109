import type { Band, FactOperand, Formula, Rate } from '../benefit.ts'
import type { Condition, Quantity } from '../condition.ts'
import type { Text } from '../fact.ts'
import { definitionOf } from '../plain/lookup.ts'
import { fill, join, printFigure, same } from '../text/print.ts'
import { requirement } from '../text/requirement.ts'
import { readQuantity } from '../values/quantity.ts'
import type { Vocabulary } from '../vocabulary/vocabulary.ts'
import * as words from './words.ts'

/** How a benefit is computed, with nothing filled in: "当年设备投资 × 8%,封顶 1,000万元". */
export function formulaText(formula: Formula, vocabulary: Vocabulary): Text {
  const of = (part: Formula) => formulaText(part, vocabulary)
  const rate = (one: Rate) => rateText(one, vocabulary)
  if (typeof formula === 'string') return figure(formula)
  if ('between' in formula) return span(formula.between)
  if ('upTo' in formula) return fill(words.most, figure(formula.upTo))
  if ('fact' in formula) return factText(formula, vocabulary)
  if ('rate' in formula) return fill(words.rate, of(formula.of), rate(formula.rate))
  if ('perUnit' in formula) return fill(words.perUnit, of(formula.of), price(formula.perUnit))
  if ('cap' in formula) return fill(words.cap, of(formula.of), of(formula.cap))
  if ('atLeast' in formula) return fill(words.atLeast, of(formula.of), of(formula.atLeast))
  if ('uplift' in formula) {
    const when = formula.when === undefined ? words.whereItApplies : conditionText(formula.when, vocabulary)
    return fill(words.uplift, of(formula.of), rate(formula.uplift), when)
  }
  if ('then' in formula) {
    const when = fill(words.ifMet, of(formula.then), conditionText(formula.when, vocabulary))
    return formula.else === undefined ? when : fill(words.otherwise, when, of(formula.else))
  }
  if ('years' in formula) return fill(words.years, of(formula.of), String(formula.years))
  if ('steps' in formula) {
    const { of: base, above, every, add } = formula.steps
    return fill(words.steps, of(base), figure(above), figure(every), figure(add))
  }
  if ('tiers' in formula) {
    const { of: base, mode, bands } = formula.tiers
    const by = fill(mode === 'marginal' ? words.marginal : words.wholeTier, of(base))
    return join(
      [
        by,
        join(
          bands.map((band) => bandText(band, vocabulary)),
          '; ',
        ),
      ],
      ': ',
    )
  }
  const [step, parts] = foldOf(formula)
  return fill(words.folded(step, parts.length), ...parts.map(of))
}

type Folded = { sum: readonly Formula[] } | { min: readonly Formula[] } | { max: readonly Formula[] }

function foldOf(formula: Folded): ['sum' | 'min' | 'max', readonly Formula[]] {
  if ('sum' in formula) return ['sum', formula.sum]
  return 'min' in formula ? ['min', formula.min] : ['max', formula.max]
}

function factText({ fact, year }: FactOperand, vocabulary: Vocabulary): Text {
  const { label } = definitionOf(fact, vocabulary)
  return year === undefined ? label : words.inYear(label, year)
}

function rateText(rate: Rate, vocabulary: Vocabulary): Text {
  if (typeof rate === 'string') return same(rate)
  if ('fact' in rate) return factText(rate, vocabulary)
  if ('between' in rate) return join(rate.between.map(same), words.to)
  return join(
    rate.product.map((one) => rateText(one, vocabulary)),
    ' × ',
  )
}

const span = (bounds: readonly Quantity[]): Text => join(bounds.map(figure), words.to)

const price = (one: Quantity | { between: readonly Quantity[] }): Text =>
  typeof one === 'object' ? span(one.between) : figure(one)

function bandText({ from, upTo, upToIncluded, rate, amount }: Band, vocabulary: Vocabulary): Text {
  const bounds = [
    ...(from === undefined ? [] : [fill(same('≥ {0}'), figure(from))]),
    ...(upTo === undefined ? [] : [fill(same(upToIncluded ? '≤ {0}' : '< {0}'), figure(upTo))]),
  ]
  const worth = [
    ...(rate === undefined ? [] : [rateText(rate, vocabulary)]),
    ...(amount === undefined ? [] : [formulaText(amount, vocabulary)]),
  ]
  return join([...bounds, ...worth], ' ')
}

/** Money as each language writes it; other figures as they were typed. */
function figure(quantity: Quantity): Text {
  const fen = readQuantity(quantity, 'fen')
  return typeof fen === 'string' ? same(String(quantity)) : printFigure(fen, 'fen')
}

function conditionText(condition: Condition, vocabulary: Vocabulary): Text {
  const inner = (parts: readonly Condition[]) => parts.map((part) => conditionText(part, vocabulary))
  if ('all' in condition) return join(inner(condition.all), ' + ')
  if ('any' in condition) return join(inner(condition.any), words.or)
  if ('not' in condition) return fill(words.not, conditionText(condition.not, vocabulary))
  return requirement(condition, vocabulary)
}
