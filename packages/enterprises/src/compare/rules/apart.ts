import type { Comparison } from '../enterprise.ts'
import type { NameFacts } from '../facts.ts'
import { verdict } from '../verdict.ts'
import { coreReason, isRelated, isShortElsewhere, linkOf, surroundings } from './evidence.ts'

export function branches(facts: NameFacts): Comparison | null {
  const { a, b } = facts
  if (a.branch === b.branch) return null
  return verdict('different', 0.03, ['branch', ...surroundings(facts)], isRelated(facts) ? 'branch' : undefined)
}

export function numerals(facts: NameFacts): Comparison | null {
  if (facts.body !== 'numeral' && facts.core !== 'numeral') return null
  return verdict('different', 0.03, ['numeral-different', ...surroundings(facts)])
}

export function border(facts: NameFacts): Comparison | null {
  if (facts.place.located !== 'border' || !isRelated(facts)) return null
  const isOneName = facts.identical && facts.place.named !== 'one-absent' && !facts.place.saidApart
  if (isOneName || facts.codeNear) return verdict('ask', 0.5, ['name-equal', 'border', ...surroundings(facts)])
  return verdict('different', 0.05, ['border', coreReason(facts), ...surroundings(facts)], 'parent-or-subsidiary')
}

/** Names that say different cities, or a name that says a city in which the other enterprise is not. */
export function differentCities(facts: NameFacts): Comparison | null {
  const { place, identical } = facts
  if (place.named !== 'different' && !place.crossed) return null
  if (identical || (facts.core === 'contained' && isShortElsewhere(facts))) return null
  if (!isRelated(facts)) return null
  const sameFirm = facts.core === 'equal' && facts.trade === 'equal' && facts.form === 'equal'
  if (facts.codeNear || (sameFirm && facts.phoneEqual && place.located === 'equal')) {
    return verdict('ask', 0.5, [coreReason(facts), 'place-different', ...surroundings(facts)])
  }
  return verdict('different', 0.04, [coreReason(facts), 'place-different', ...surroundings(facts)], linkOf(facts))
}
