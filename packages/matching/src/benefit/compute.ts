import type { Formula } from '../benefit.ts'
import type { Condition } from '../condition.ts'
import type { Text } from '../fact.ts'
import { printFigure } from '../text/print.ts'
import { add, type Decimal, floorDivide, multiply, subtract, whole, zero } from '../values/decimal.ts'
import { type Inputs, operand, printRates, rateSpan } from './operand.ts'
import { exactly, figure, hull, least, most, nothing, rising, type Span, times } from './span.ts'
import { tiersOf } from './tiers.ts'
import { printSpan, type Traced, traced } from './trace.ts'
import { unitOf } from './unit.ts'
import * as words from './words.ts'

/**
 * Computes a formula exactly, with its trace. Unknown inputs widen the result to a span. Every step keeps inclusion
 * (narrower inputs give a narrower result), so knowing more never moves a bound outward.
 */
export function compute(formula: Formula, inputs: Inputs): Traced {
  const part = (one: Formula) => compute(one, inputs)
  if (typeof formula === 'string') return traced('fixed', exactly(figure(formula, 'fen')), 'fen', words.fixed)
  if ('between' in formula) {
    const [min, max] = formula.between.map((one) => figure(one, 'fen')) as [Decimal, Decimal]
    return traced('between', { min, max }, 'fen', words.between)
  }
  if ('upTo' in formula) return traced('upTo', { min: zero, max: figure(formula.upTo, 'fen') }, 'fen', words.upTo)
  if ('rate' in formula) {
    const of = part(formula.of)
    const rate = rateSpan(formula.rate, inputs)
    return traced('rate', times(of.span, rate), of.unit, words.rate, [of], [printRates(rate)])
  }
  if ('perUnit' in formula) {
    const of = part(formula.of)
    const price = priceSpan(formula.perUnit)
    return traced('perUnit', times(of.span, price), 'fen', words.perUnit, [of], [printSpan(price, 'fen')])
  }
  if ('cap' in formula) return pair('cap', words.cap, formula.of, formula.cap, least)
  if ('atLeast' in formula) return pair('atLeast', words.atLeast, formula.of, formula.atLeast, most)
  if ('sum' in formula) return fold('sum', formula.sum, (a, b) => rising(a, b, add))
  if ('min' in formula) return fold('min', formula.min, least)
  if ('max' in formula) return fold('max', formula.max, most)
  if ('steps' in formula) {
    const { above, every, add: each } = formula.steps
    const of = part(formula.steps.of)
    const [start, stride, gain] = [figure(above, of.unit), figure(every, of.unit), figure(each, 'fen')]
    const count = (value: Decimal) => {
      const steps = floorDivide(subtract(value, start), stride)
      return multiply(gain, whole(steps > 0n ? steps : 0n))
    }
    const span = { min: count(of.span.min), max: of.span.max && count(of.span.max) }
    const told = [printFigure(start, of.unit), printFigure(stride, of.unit), printFigure(gain, 'fen')]
    return traced('steps', span, 'fen', words.steps, [of], told)
  }
  if ('tiers' in formula) return tiersOf(formula.tiers, part(formula.tiers.of), inputs, part)
  if ('uplift' in formula) {
    const of = part(formula.of)
    const truth = formula.when ? inputs.truth(formula.when) : 'true'
    const raise = times(of.span, rateSpan(formula.uplift, inputs))
    const more = truth === 'true' ? raise : truth === 'false' ? nothing : { min: zero, max: raise.max }
    const told = [printRates(rateSpan(formula.uplift, inputs)), words.truths[truth]]
    return traced('uplift', rising(of.span, more, add), of.unit, words.uplift, [of], told)
  }
  if ('when' in formula) return choose(formula.when, formula.then, formula.else)
  if ('years' in formula) {
    const of = part(formula.of)
    const span = times(of.span, exactly(whole(formula.years)))
    return traced('years', span, of.unit, words.years, [of], [String(formula.years)])
  }
  return operand(formula, inputs)

  function pair(
    step: string,
    template: Text,
    of: Formula,
    bound: Formula,
    operate: (a: Span, b: Span) => Span,
  ): Traced {
    const [left, right] = [part(of), part(bound)]
    return traced(step, operate(left.span, right.span), left.unit, template, [left, right])
  }

  function fold(step: 'sum' | 'min' | 'max', list: readonly Formula[], operate: (a: Span, b: Span) => Span): Traced {
    const parts = list.map(part)
    const span = parts.map((one) => one.span).reduce(operate)
    return traced(step, span, parts[0]!.unit, words.folded(step, parts.length), parts)
  }

  function choose(condition: Condition, then: Formula, otherwise: Formula | undefined): Traced {
    const truth = inputs.truth(condition)
    const unit = unitOf(then, inputs.vocabulary) ?? 'fen'
    const yes = part(then)
    const no = otherwise === undefined ? traced('none', nothing, unit, words.none) : part(otherwise)
    const chosen = truth === 'true' ? [yes] : truth === 'false' ? [no] : [yes, no]
    const span = chosen.map((one) => one.span).reduce(hull)
    return traced('when', span, unit, words.choice(truth), chosen)
  }
}

/** "16万元/亩" and "16万元" mean the same here: the unit after the slash is checked when the clause is published. */
function priceSpan(price: Extract<Formula, { perUnit: unknown }>['perUnit']): Span {
  const read = (one: string | number) => figure(typeof one === 'string' ? one.split('/')[0]! : one, 'fen')
  return typeof price === 'object' ? { min: read(price.between[0]), max: read(price.between[1]) } : exactly(read(price))
}
