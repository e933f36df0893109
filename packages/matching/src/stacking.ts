import type { Formula } from './benefit.ts'

/**
 * How benefits may be had together. A clause names its groups; it may be in any number of `exclusive` and `best-of`
 * groups, and in at most one that adds up (`capped-sum`, `sequential`).
 *
 * - `exclusive`   only one of the members may be applied for (不重复享受)
 * - `best-of`     就高: several may be met, the highest one is paid
 * - `capped-sum`  the members add up to at most `cap`
 * - `sequential`  in the order of `order`, each further member is counted only on the part of `base` that the earlier
 *                 ones left uncovered: a_k × (base − given) / base, rounded down to the fen
 */
export type StackingGroup = { id: string; note?: string } & (
  | { mode: 'exclusive' }
  | { mode: 'best-of' }
  | { mode: 'capped-sum'; cap: Formula }
  | { mode: 'sequential'; order: readonly string[]; base: Formula }
)
