import type { Formula } from '../benefit.ts'
import type { FactUnit } from '../fact.ts'
import type { Vocabulary } from '../vocabulary/vocabulary.ts'

/**
 * The unit that a formula is in: that of the fact it starts from, else fen. `undefined` when it names no numeric fact
 * or mixes units; `checkClause` refuses that.
 */
export function unitOf(formula: Formula, vocabulary: Vocabulary): FactUnit | undefined {
  if (typeof formula === 'string') return 'fen'
  if (typeof formula !== 'object' || formula === null) return undefined
  if ('between' in formula || 'upTo' in formula || 'perUnit' in formula) return 'fen'
  if ('steps' in formula || 'tiers' in formula) return 'fen'
  if ('fact' in formula) {
    const definition = vocabulary.facts.get(formula.fact)
    return definition?.type === 'number' ? definition.unit : undefined
  }
  if ('when' in formula && 'then' in formula)
    return common([formula.then, ...(formula.else === undefined ? [] : [formula.else])], vocabulary)
  if ('cap' in formula) return common([formula.cap, formula.of], vocabulary)
  if ('atLeast' in formula) return common([formula.atLeast, formula.of], vocabulary)
  for (const list of ['sum', 'min', 'max'] as const)
    if (list in formula) return common(formula[list as never], vocabulary)
  return 'of' in formula ? unitOf(formula.of, vocabulary) : undefined
}

function common(formulas: readonly Formula[], vocabulary: Vocabulary): FactUnit | undefined {
  if (!Array.isArray(formulas)) return undefined
  const units = new Set(formulas.map((formula) => unitOf(formula, vocabulary)))
  return units.size === 1 ? [...units][0] : undefined
}
