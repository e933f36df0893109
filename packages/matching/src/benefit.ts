import type { Condition, Quantity } from './condition.ts'
import type { Text } from './fact.ts'

/**
 * What a clause gives. `formula` is absent when the text states no figure (数额未见) or gives terms instead of money
 * (a lower premium rate, a talent card): the amount is then null, never zero and never guessed.
 */
export type Benefit = {
  /**
   * `cash` 奖补、`interest` 贴息、`waiver` 规费减免、`taxCredit` 抵减或退税 are sums of money and enter totals;
   * `deduction` 加计扣除 is a sum taken off a base, and `terms` 条件 is no sum at all: neither enters a total.
   */
  form: 'cash' | 'interest' | 'waiver' | 'taxCredit' | 'deduction' | 'terms'
  formula?: Formula
  /** Who receives it; `enterprise` unless given. Only the enterprise's and the referrer's own sums are ever offered. */
  recipient?: 'enterprise' | 'referrer' | 'person'
  /** `once` unless given; `year` when the formula is the amount of one year. */
  per?: 'once' | 'year'
  /** What it is, in the words of the text. */
  text?: Text
}

/**
 * An amount of money, computed exactly and rounded once, at the end, down to the fen (a promise is never a fen too
 * high). An unknown input makes a range; more knowledge only narrows it.
 *
 * - "100万元"                                  a fixed sum
 * - { between: ["200万元", "600万元"] }         a sum the text leaves open within bounds
 * - { upTo: "1000万元" }                       a cap without a rate: 0 to the cap
 * - { fact: "feesFen" }                        the fact itself (money, or a number for `perUnit`, `tiers`, `steps`)
 * - { rate: "1%", of: F }                      a share
 * - { perUnit: "16万元", of: {fact:"landMu"} }  a price for each unit of a numeric fact; the price may be {between:[…]}
 * - { cap: F, of: F } / { atLeast: F, of: F }  封顶 / 保底
 * - { sum | min | max: [F, …] }
 * - { steps: { of, above, every, add } }       每增 `every` 增奖 `add`, whole steps only, counted from `above`
 * - { tiers: { of, mode, bands } }             `marginal` 超额累进: each band's rate on the part inside it;
 *                                              `whole` 全额累进: the whole falls into one band
 * - { uplift: "10%", of: F, when?: C }         加成: raises the sum by the rate when the condition holds; unknown gives
 *                                              a range; it never vetoes
 * - { when: C, then: F, else?: F }             else is 0 unless given
 * - { years: 3, of: F }                        the yearly amount, so many years
 */
export type Formula =
  | string
  | { between: readonly [Quantity, Quantity] }
  | { upTo: Quantity }
  | FactOperand
  | { rate: Rate; of: Formula }
  | { perUnit: Quantity | { between: readonly [Quantity, Quantity] }; of: Formula }
  | { cap: Formula; of: Formula }
  | { atLeast: Formula; of: Formula }
  | { sum: readonly Formula[] }
  | { min: readonly Formula[] }
  | { max: readonly Formula[] }
  | { steps: Steps }
  | { tiers: Tiers }
  | { uplift: Rate; of: Formula; when?: Condition }
  | { when: Condition; then: Formula; else?: Formula }
  | { years: number; of: Formula }

export type FactOperand = { fact: string; year?: number }

/** "10%", "0.5‰", "50bp"; a fact in bp or pct; or a product ("50 % of the base rate"). */
export type Rate = string | FactOperand | { product: readonly Rate[] } | { between: readonly [string, string] }

/** `floor((of − above) / every) × add`, zero below `above`. `above` and `every` are in the unit of `of`. */
export type Steps = { of: Formula; above: Quantity; every: Quantity; add: Quantity }

/**
 * Bands in rising order, the first from `from` (0 unless given), each up to the next one's start, the last open unless
 * it has `upTo`. `upTo` is left out of its band (…以下/不足) unless `upToIncluded`, and the next band starts exactly there.
 * A `whole` band has a `rate` of the whole or a fixed `amount`; a `marginal` band a `rate`. Below the first band: 0.
 */
export type Tiers = {
  of: Formula
  mode: 'marginal' | 'whole'
  bands: readonly Band[]
}
export type Band = {
  from?: Quantity
  upTo?: Quantity
  upToIncluded?: boolean
  rate?: Rate
  amount?: Formula
}

/**
 * A sum in whole fen between `min` and `max`, both included; `max: null` means that no bound is known.
 * `min === max` is an exact sum.
 */
export type FenRange = { min: number; max: number | null }
