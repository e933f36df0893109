import type { Item, Pool, Problem } from './problem.ts'

/** What each of the taken items really pays (places in `problem.items` → fen), after caps and order. */
export function payments(taken: readonly number[], { items, pools }: Problem): Map<number, number> {
  const paid = new Map<number, number>()
  for (const place of taken) if (items[place]!.pool === null) paid.set(place, items[place]!.value)
  for (const [at, pool] of pools.entries()) {
    const members = taken.filter((place) => items[place]!.pool === at)
    payPool(members, pool, items, paid)
  }
  return paid
}

/** The sum that a set of items pays. */
export const sumOf = (taken: readonly number[], problem: Problem): number =>
  [...payments(taken, problem).values()].reduce((sum, value) => sum + value, 0)

function payPool(members: number[], { limit, order }: Pool, items: readonly Item[], paid: Map<number, number>) {
  const rank = (place: number) => order?.get(items[place]!.id) ?? Number.MAX_SAFE_INTEGER
  const byId = (a: number, b: number) => (items[a]!.id < items[b]!.id ? -1 : 1)
  const sorted = order ? members.sort((a, b) => rank(a) - rank(b) || byId(a, b)) : members
  let given = 0
  for (const place of sorted) {
    const left = limit - given
    const share = order ? proportion(items[place]!.value, left, limit) : Math.min(items[place]!.value, left)
    paid.set(place, share)
    given += share
  }
}

/** `value × left / limit`, rounded down, at most what is left. Unbounded parts are taken as they come. */
function proportion(value: number, left: number, limit: number): number {
  if (left <= 0) return 0
  if (!Number.isFinite(limit)) return value
  if (value >= limit) return left
  return Number((BigInt(value) * BigInt(left)) / BigInt(limit))
}
