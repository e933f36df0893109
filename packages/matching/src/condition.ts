/**
 * A figure with its unit, as people write it: "5000万元", "2亿元", "5亿美元", "20亩", "1万平方米", "500人", "10%", "0.5‰",
 * "1200bp". Exact decimals only. A bare JSON number is allowed for counts, ratios, percent and basis points of facts in
 * that very unit, never for money.
 */
export type Quantity = string | number

/** A day `YYYY-MM-DD`. */
export type Day = string

/** A length of time for ages: exactly one of the three. */
export type Span = { years: number } | { months: number } | { days: number }

/**
 * The conditions of a clause: AND / OR / NOT over typed atoms. `{ all: [] }` is true, `{ any: [] }` false.
 * There are no free expressions; a tree has at most `CONDITION_NODE_LIMIT` nodes.
 */
export type Condition = { all: readonly Condition[] } | { any: readonly Condition[] } | { not: Condition } | Atom

/** Most nodes (groups and atoms) one clause's conditions may have. */
export const CONDITION_NODE_LIMIT = 2_000

/**
 * One typed requirement on one fact. `note` may quote the words of the text that it stands for.
 *
 * - `under`       region or industry under one of these nodes: {"fact":"projectRegion","under":["430000"]}
 * - `in`          enum is one of: {"fact":"chain","in":["smart-home"]}, {"fact":"park","in":["P01"]}
 * - `hasAny`      set has at least one of: {"fact":"certificates","hasAny":["高新技术企业"]} (all of them: `all` of atoms)
 * - `is`          boolean: {"fact":"newProject","is":true}
 * - `reached`     ordered enum is at or beyond: {"fact":"stage","reached":"inProduction"}
 * - `gte` ≥ 以上/含, `gt` > 超过, `lte` ≤ 以下/以内, `lt` < 不足: one lower and/or one upper bound:
 *                 {"fact":"arrivedFundsFen","gte":"5000万元","lt":"1亿元"}; `year` picks a year of a by-year fact;
 *                 `shareOf` compares the share of another fact in the same unit:
 *                 {"fact":"rdSpendFen","shareOf":"annualRevenueFen","gte":"3%"} (a base of zero never satisfies it);
 *                 `plus` adds further facts in the same unit, of which a known part may already settle a bound:
 *                 {"fact":"exportUsd","plus":["importUsd"],"gte":"5亿美元"}
 * - `from`/`to`   date on or after / on or before, both days included: {"fact":"productionStartedOn","to":"2023-12-31"}
 * - `within`      date not later than asOf and at most this long ago, the anniversary included (成立3年内):
 *                 {"fact":"foundedOn","within":{"years":3}}
 * - `longerThan`  date more than this long before asOf: {"fact":"foundedOn","longerThan":{"years":1}}; exactly the
 *                 negation of `within` for a day that is past
 */
export type Atom =
  | UnderAtom
  | InAtom
  | HasAnyAtom
  | IsAtom
  | ReachedAtom
  | NumberAtom
  | DateAtom
  | WithinAtom
  | LongerThanAtom

type OnFact = { fact: string; note?: string }
export type UnderAtom = OnFact & { under: readonly string[] }
export type InAtom = OnFact & { in: readonly string[] }
export type HasAnyAtom = OnFact & { hasAny: readonly string[] }
export type IsAtom = OnFact & { is: boolean }
export type ReachedAtom = OnFact & { reached: string }
export type NumberAtom = OnFact & {
  year?: number
  shareOf?: string
  plus?: readonly string[]
  gte?: Quantity
  gt?: Quantity
  lte?: Quantity
  lt?: Quantity
}
export type DateAtom = OnFact & { from?: Day; to?: Day }
export type WithinAtom = OnFact & { within: Span }
export type LongerThanAtom = OnFact & { longerThan: Span }
