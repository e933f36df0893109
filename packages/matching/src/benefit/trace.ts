import type { FactUnit, Text } from '../fact.ts'
import { fill, printFigure, same } from '../text/print.ts'
import { format } from '../values/decimal.ts'
import { isExact, type Span } from './span.ts'

/**
 * One step of a computation, so that a person can do it again by hand: what was done, on which parts, with which
 * result (exact decimals as text, in `unit`; `max: null` is no known bound).
 */
export type Trace = {
  step: string
  text: Text
  unit: FactUnit
  result: { min: string; max: string | null }
  parts: readonly Trace[]
}

/** A span with the trace that led to it. */
export type Traced = { span: Span; unit: FactUnit; trace: Trace }

const range: Text = { zhHans: '{0}至{1}', zhHant: '{0}至{1}', en: '{0} to {1}' }
const open: Text = { zhHans: '{0}以上,上限未知', zhHant: '{0}以上,上限未知', en: '{0} or more, no known bound' }

/** A span for people: one figure, or "from to". */
export function printSpan(span: Span, unit: FactUnit): Text {
  const low = printFigure(span.min, unit)
  if (isExact(span)) return low
  return span.max ? fill(range, low, printFigure(span.max, unit)) : fill(open, low)
}

/**
 * A step whose sentence is made when it is first read: most computations are made for their result. The getter stands
 * on the class, since one on each object would give each object a shape of its own.
 */
class Step implements Trace {
  readonly step: string
  readonly unit: FactUnit
  readonly result: Trace['result']
  readonly parts: readonly Trace[]
  readonly #write: () => Text
  #text: Text | undefined

  constructor(step: string, unit: FactUnit, result: Trace['result'], parts: readonly Trace[], write: () => Text) {
    this.step = step
    this.unit = unit
    this.result = result
    this.parts = parts
    this.#write = write
  }

  get text(): Text {
    this.#text ??= this.#write()
    return this.#text
  }

  toJSON(): Trace {
    const { step, text, unit, result, parts } = this
    return { step, text, unit, result, parts }
  }
}

/** Records a step. `template` is filled with the parts' results in order, then `words`; the result is appended. */
export function traced(
  step: string,
  span: Span,
  unit: FactUnit,
  template: Text,
  parts: readonly Traced[] = [],
  words: readonly (Text | string)[] = [],
): Traced {
  const write = () => {
    const given = parts.map((part) => printSpan(part.span, part.unit))
    return fill(same('{0} = {1}'), fill(template, ...given, ...words), printSpan(span, unit))
  }
  const result = { min: format(span.min), max: span.max && format(span.max) }
  const inner = parts.map((part) => part.trace)
  return { span, unit, trace: new Step(step, unit, result, inner, write) }
}
