import type { FenRange } from '../benefit.ts'

/** A benefit that could be had, with what it is worth. */
export type Candidate = {
  id: string
  amount: FenRange
  groups: readonly string[]
  excludes: readonly string[]
}

/** A group with its formulas already computed for the lead. */
export type ComputedGroup =
  | { id: string; mode: 'exclusive' | 'best-of' }
  | { id: string; mode: 'capped-sum'; cap: FenRange }
  | { id: string; mode: 'sequential'; order: readonly string[]; base: FenRange }

/** One benefit at one definite value, with the rules as places in the list. */
export type Item = { id: string; value: number; conflicts: ReadonlySet<number>; pool: number | null }

/** A group that adds up, at definite values. `order` ranks members of a sequential one. */
export type Pool = { limit: number; order: ReadonlyMap<string, number> | null }

/** A stacking problem at definite values: which items to take so that the rules hold and the sum is greatest. */
export type Problem = { items: readonly Item[]; pools: readonly Pool[] }

/**
 * The problem at one end of the ranges: `min` is what is certain, `max` what is possible (no known bound counts as
 * `Infinity`). Items that are worth nothing there stay in: they may still be shown as left out.
 */
export function problemAt(
  end: 'min' | 'max',
  candidates: readonly Candidate[],
  groups: readonly ComputedGroup[],
): Problem {
  const at = (range: FenRange) => (end === 'min' ? range.min : (range.max ?? Number.POSITIVE_INFINITY))
  const adding = groups.filter((group) => group.mode === 'capped-sum' || group.mode === 'sequential')
  const poolAt = new Map(adding.map((group, place) => [group.id, place]))
  const single = new Set(groups.filter(({ mode }) => mode === 'exclusive' || mode === 'best-of').map(({ id }) => id))
  const items = candidates.map((candidate, place): Item => {
    const conflicts = new Set<number>()
    for (const [other, rival] of candidates.entries())
      if (other !== place && conflict(candidate, rival, single)) conflicts.add(other)
    const pool = candidate.groups.map((id) => poolAt.get(id)).find((one) => one !== undefined)
    return { id: candidate.id, value: at(candidate.amount), conflicts, pool: pool ?? null }
  })
  const pools = adding.map((group): Pool => {
    if (group.mode === 'capped-sum') return { limit: at(group.cap), order: null }
    return { limit: at(group.base), order: new Map(group.order.map((id, rank) => [id, rank])) }
  })
  return { items, pools }
}

function conflict(a: Candidate, b: Candidate, single: ReadonlySet<string>): boolean {
  if (a.excludes.includes(b.id) || b.excludes.includes(a.id)) return true
  return a.groups.some((id) => single.has(id) && b.groups.includes(id))
}
