import type { Formula } from '../benefit.ts'
import type { Clause } from '../clause.ts'
import { splitQuantity } from '../values/quantity.ts'

/**
 * Roughly the most that a clause could pay anybody, in yuan, for putting long lists in order; never shown and never
 * added up. What has no bound without knowing the lead counts as `open`.
 */
export function worthOf({ benefit }: Clause): number {
  return benefit?.formula === undefined ? 0 : most(benefit.formula)
}

const open = 1e12

function most(formula: Formula): number {
  if (typeof formula === 'string') return yuan(formula)
  if ('between' in formula) return yuan(formula.between[1])
  if ('upTo' in formula) return yuan(formula.upTo)
  if ('cap' in formula) return Math.min(most(formula.cap), most(formula.of))
  if ('min' in formula) return Math.min(...formula.min.map(most))
  if ('max' in formula) return Math.max(...formula.max.map(most))
  if ('sum' in formula)
    return Math.min(
      open,
      formula.sum.reduce((sum, one) => sum + most(one), 0),
    )
  if ('when' in formula && 'then' in formula)
    return Math.max(most(formula.then), formula.else === undefined ? 0 : most(formula.else))
  if ('years' in formula) return Math.min(open, most(formula.of) * formula.years)
  return open
}

const scales: Record<string, number> = { 元: 1, 千元: 1e3, 万元: 1e4, 百万元: 1e6, 千万元: 1e7, 亿元: 1e8, 分: 0.01 }

function yuan(quantity: string | number): number {
  const split = splitQuantity(quantity)
  return split ? (Number(split.value.digits) / 10 ** split.value.scale) * (scales[split.unit] ?? 1) : 0
}
