import type { Item, Problem } from './problem.ts'
import { sumOf } from './value.ts'

/** A legal set that pays most, as places in `problem.items`, and what it pays (`Infinity` when unbounded). */
export type Best = { taken: readonly number[]; value: number }

/**
 * The best legal set, exactly: branch and bound inside each connected part of the conflicts (parts without conflicts
 * are simply taken, since more members never lower a pool). Of equal sets, the one found first with the items sorted
 * by value and id is kept, so the answer does not depend on the order they were given in.
 */
export function bestSet(problem: Problem): Best {
  const order = problem.items.map((_, place) => place).sort((a, b) => compare(problem, a, b))
  const free = order.filter((place) => problem.items[place]!.conflicts.size === 0)
  const parts = components(
    problem,
    order.filter((place) => problem.items[place]!.conflicts.size > 0),
  )
  let taken: number[] = free
  for (const part of parts) taken = searchPart(part, taken, problem)
  const sorted = [...taken].sort((a, b) => a - b)
  return { taken: sorted, value: sumOf(sorted, problem) }
}

function compare({ items }: Problem, a: number, b: number): number {
  const [left, right] = [items[a]!, items[b]!]
  if (left.value !== right.value) return left.value > right.value ? -1 : 1
  return left.id < right.id ? -1 : 1
}

/** Conflicting items in groups that do not touch: neither by a conflict nor by a common pool. */
function components({ items }: Problem, places: readonly number[]): number[][] {
  const left = new Set(places)
  const parts: number[][] = []
  for (const start of places) {
    if (!left.delete(start)) continue
    const part = [start]
    for (const place of part)
      for (const other of [...left])
        if (
          items[place]!.conflicts.has(other) ||
          (items[place]!.pool !== null && items[place]!.pool === items[other]!.pool)
        ) {
          left.delete(other)
          part.push(other)
        }
    parts.push(part.sort((a, b) => places.indexOf(a) - places.indexOf(b)))
  }
  return parts
}

/** Adds the best legal choice of one part to what is already taken (which may share pools with it). */
function searchPart(part: readonly number[], base: readonly number[], problem: Problem): number[] {
  const { items } = problem
  const rest = bounds(part, problem)
  let best: number[] = [...base]
  let bestValue = sumOf(best, problem)
  const visit = (at: number, taken: number[], value: number) => {
    if (value > bestValue) [best, bestValue] = [taken, value]
    if (at === part.length || bestValue === Number.POSITIVE_INFINITY || value + rest[at]! <= bestValue) return
    const place = part[at]!
    if (!taken.some((other) => items[place]!.conflicts.has(other))) {
      const more = [...taken, place]
      visit(at + 1, more, sumOf(more, problem))
    }
    visit(at + 1, taken, value)
  }
  visit(0, best, bestValue)
  return fillUp(part, best, items)
}

/**
 * For each place of a part, the most that it and the later ones could still add: of a clique of mutual conflicts only
 * the best member counts, which keeps an exclusive group of thirty as cheap as one of three.
 */
function bounds(part: readonly number[], { items }: Problem): number[] {
  const cliques: number[][] = []
  for (const place of part) {
    const home = cliques.find((clique) => clique.every((other) => items[place]!.conflicts.has(other)))
    if (home) home.push(place)
    else cliques.push([place])
  }
  const cliqueOf = new Map(cliques.flatMap((clique, at) => clique.map((place) => [place, at] as const)))
  const top = new Array<number>(cliques.length).fill(0)
  const rest = new Array<number>(part.length + 1).fill(0)
  for (let at = part.length - 1; at >= 0; at--) {
    const clique = cliqueOf.get(part[at]!)!
    top[clique] = Math.max(top[clique]!, items[part[at]!]!.value)
    rest[at] = top.reduce((sum, value) => sum + value, 0)
  }
  return rest
}

/** Takes along what conflicts with nothing taken, though it adds nothing at these values. */
function fillUp(part: readonly number[], taken: readonly number[], items: readonly Item[]): number[] {
  const full = [...taken]
  for (const place of part)
    if (!full.includes(place) && !full.some((other) => items[place]!.conflicts.has(other))) full.push(place)
  return full
}
