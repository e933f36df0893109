import type { Comparison } from './enterprise.ts'
import type { NameFacts } from './facts.ts'
import { acrossScripts } from './rules/across-scripts.ts'
import { border, branches, differentCities, numerals } from './rules/apart.ts'
import { surroundings } from './rules/evidence.ts'
import { renamed } from './rules/renamed.ts'
import { sameBody, sameCore } from './rules/same-core.ts'
import { abbreviated, contained, oneCharacter, slips } from './rules/slips.ts'
import { verdict } from './verdict.ts'

type Rule = (facts: NameFacts) => Comparison | null

const RULES: readonly Rule[] = [
  branches,
  numerals,
  border,
  differentCities,
  sameBody,
  sameCore,
  slips,
  oneCharacter,
  contained,
  abbreviated,
  acrossScripts,
  renamed,
]

/** Rules in order; the first that has an opinion decides. The order is part of the design: see docs/identity.md. */
export function decideByNames(facts: NameFacts): Comparison {
  for (const rule of RULES) {
    const decided = rule(facts)
    if (decided) return decided
  }
  return verdict('different', 0.02, ['core-different', ...surroundings(facts)])
}
