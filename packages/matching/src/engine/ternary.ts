import type { KnownFacts } from '../vocabulary/profile.ts'

/** Kleene's values as numbers, so that AND is the least, OR the greatest and NOT `2 - value`. */
export type Ternary = 0 | 1 | 2

/** An atom compiled to integers: its value for a lead on a day. Written apart from the plain evaluator, on purpose. */
export type Predicate = (known: KnownFacts, asOf: string) => Ternary
