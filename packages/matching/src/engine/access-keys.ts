import type { Condition } from '../condition.ts'
import type { CodeRange } from '../vocabulary/code-tree.ts'
import type { KnownFacts } from '../vocabulary/profile.ts'
import type { Vocabulary } from '../vocabulary/vocabulary.ts'
import { type Access, accessOf, demands } from './access.ts'
import { atomTable, conjunctions, normalise } from './literals.ts'

/**
 * Which stored leads a clause can possibly serve: those that satisfy any of the keys. A key asks one fact: `ranges` of a
 * code tree that the lead's range must touch (`low ≤ range.high and high ≥ range.low`; see `CodeTree.rangeOf`), or
 * `codes` its value (or one of its values) must be; a lead that does not have the fact satisfies the key.
 * `null`: nothing narrows it, every lead must be looked at.
 */
export type AccessKeys = readonly AccessKey[] | null
export type AccessKey = { fact: string; ranges?: readonly CodeRange[]; codes?: readonly string[] }

/**
 * The keys by which a store finds the candidates of a newly published clause through its own indexes, without reading
 * every lead. `prefer` ranks facts a store can look up (places first unless given). Candidates are then matched.
 */
export function accessKeys(
  conditions: Condition,
  vocabulary: Vocabulary,
  prefer: readonly string[] = ['park', 'projectRegion', 'originRegion', 'gbt4754', 'chain'],
): AccessKeys {
  const table = atomTable()
  const normal = normalise(conditions, table)
  const of = (literal: number) => accessOf(literal, table.atoms, vocabulary)
  const ways = conjunctions(normal)?.map((and) => demands({ and }, of)) ?? [demands(normal, of)]
  const keys = new Map<string, Access>()
  for (const way of ways) {
    const chosen = choose(way, prefer)
    if (!chosen) return null
    const before = keys.get(chosen.fact)
    keys.set(chosen.fact, before ? union(before, chosen) : chosen)
  }
  return [...keys.values()]
}

function choose(way: readonly Access[], prefer: readonly string[]): Access | undefined {
  for (const fact of prefer) {
    const access = way.find((one) => one.fact === fact)
    if (access) return access
  }
  return way[0]
}

const union = (a: Access, b: Access): Access => ({
  fact: a.fact,
  ...(a.ranges ? { ranges: [...a.ranges, ...b.ranges!] } : { codes: [...new Set([...a.codes!, ...b.codes!])] }),
})

/** Whether a lead satisfies any of the keys; what a store's query says, for leads in memory. */
export function touches(keys: AccessKeys, known: KnownFacts): boolean {
  return keys === null || keys.some((key) => touchesKey(key, known))
}

function touchesKey({ fact, ranges = [], codes = [] }: AccessKey, known: KnownFacts): boolean {
  const value = known.get(fact)
  if (value?.type === 'range') return ranges.some(({ low, high }) => value.range.low <= high && value.range.high >= low)
  if (value?.type === 'code') return codes.includes(value.code)
  return value?.type === 'set' ? codes.some((code) => value.codes.has(code)) : true
}
