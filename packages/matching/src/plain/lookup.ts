import type { FactDefinition, NumberFact } from '../fact.ts'
import { type Decimal, fromUnits, toUnits } from '../values/decimal.ts'
import { readQuantity } from '../values/quantity.ts'
import type { KnownFacts, KnownValue } from '../vocabulary/profile.ts'
import type { Vocabulary } from '../vocabulary/vocabulary.ts'

/** The definition of a fact that a published clause names; `checkClause` has made sure that there is one. */
export function definitionOf(name: string, vocabulary: Vocabulary): FactDefinition {
  const definition = vocabulary.facts.get(name)
  if (!definition) throw new Error(`a clause was let through that names no fact: ${name}`)
  return definition
}

export function numberFact(name: string, vocabulary: Vocabulary): NumberFact {
  const definition = definitionOf(name, vocabulary)
  if (definition.type !== 'number') throw new Error(`${name} is no number`)
  return definition
}

/** The integer units of a numeric fact, of one year where it is kept by year; `undefined` when unknown. */
export function unitsOf(value: KnownValue | undefined, year?: number): number | undefined {
  if (value?.type === 'number') return value.units
  if (value?.type === 'years' && year !== undefined) return value.units.get(year)
  return undefined
}

/** A numeric fact as an exact decimal in its own unit; `undefined` when unknown. */
export function decimalOf(
  name: string,
  year: number | undefined,
  known: KnownFacts,
  vocabulary: Vocabulary,
): Decimal | undefined {
  const units = unitsOf(known.get(name), year)
  return units === undefined ? undefined : fromUnits(units, numberFact(name, vocabulary).decimals)
}

/** A figure of a published clause as an integer count of the fact's smallest unit (fen for money). */
export function readUnits(quantity: string | number, fact: string, vocabulary: Vocabulary): number {
  const { unit, decimals } = numberFact(fact, vocabulary)
  const read = readQuantity(quantity, unit)
  const units = typeof read === 'string' ? undefined : toUnits(read, decimals)
  if (units === undefined) throw new Error(`a clause was let through with ${quantity} for ${fact}`)
  return units
}
