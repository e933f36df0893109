export { compute } from './benefit/compute.ts'
export { formulaText } from './benefit/formula-text.ts'
export type { Inputs } from './benefit/operand.ts'
export type { Trace } from './benefit/trace.ts'
export type * from './benefit.ts'
export { checkClause } from './check/check-clause.ts'
export { checkStacking } from './check/groups.ts'
export type { ClauseProblem, ProblemCode } from './check/problem.ts'
export type * from './clause.ts'
export type * from './condition.ts'
export { CONDITION_NODE_LIMIT } from './condition.ts'
export { type AccessKey, type AccessKeys, accessKeys, touches } from './engine/access-keys.ts'
export { type IndexMatch, matchIndex, nearMissesOf } from './engine/answer.ts'
export { buildIndex, overlaySize, type PolicyIndex, publish, withdraw } from './engine/policy-index.ts'
export type { Distance } from './explanation/distance.ts'
export { type AtomExplanation, atomsOf, type Explanation, explain } from './explanation/explain.ts'
export { nearMiss } from './explanation/near-miss.ts'
export { openFacts, type Question, questions } from './explanation/questions.ts'
export { atomLine, groundText, reasonsOf } from './explanation/reasons.ts'
export type * from './fact.ts'
export { readUnits } from './plain/lookup.ts'
export {
  benefitOf,
  type ClauseMatch,
  countedAmount,
  isOfferable,
  matchClause,
  statusOf,
} from './plain/match-clause.ts'
export { decideStatus, effectivePeriod, type Status, type StatusGround, statuses } from './plain/status.ts'
export { truthOf } from './plain/truth-of.ts'
export {
  type Combination,
  type CombinationOptions,
  combine,
  combineCandidates,
  entersTotals,
  isSum,
  type Selection,
} from './stacking/combine.ts'
export type { LeftOut } from './stacking/left-out.ts'
export type { Candidate, ComputedGroup } from './stacking/problem.ts'
export type * from './stacking.ts'
export { type Language, languageOf } from './text/language.ts'
export { fill, join, same } from './text/print.ts'
export { conjunction, disjunction, fromBoolean, negate, type Truth } from './truth.ts'
export { dayNumber, isDay } from './values/day.ts'
export { type CodeRange, type CodeTree, industryTree, regionTree } from './vocabulary/code-tree.ts'
export { type KnownFacts, type KnownValue, type ProfileProblem, readProfile } from './vocabulary/profile.ts'
export { standardFacts } from './vocabulary/standard-facts.ts'
export { codeOfValue, factCatalogue, type Vocabulary, withValues } from './vocabulary/vocabulary.ts'
