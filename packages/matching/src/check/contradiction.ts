import type { Atom, Condition } from '../condition.ts'
import type { Vocabulary } from '../vocabulary/vocabulary.ts'
import { compatible, type Literal } from './literals.ts'

/** Steps after which a condition counts as possible: deciding more is not worth refusing a clause for. */
const budget = 50_000

/**
 * Whether no enterprise at all could meet a condition. Looks for one way through the tree in which no two requirements
 * contradict each other (an analytic tableau); `false` also when the search grows beyond its budget.
 */
export function neverTrue(condition: Condition, vocabulary: Vocabulary): boolean {
  let steps = 0
  const open = (goals: readonly Goal[], literals: readonly Literal[]): boolean => {
    steps += 1
    if (steps > budget) return true
    const [goal, ...rest] = goals
    if (!goal) return true
    const { condition: one, wanted } = goal
    if ('not' in one) return open([{ condition: one.not, wanted: !wanted }, ...rest], literals)
    const parts = 'all' in one ? one.all : 'any' in one ? one.any : undefined
    if (parts) {
      const joint = 'all' in one === wanted
      const goalsOf = parts.map((part): Goal => ({ condition: part, wanted }))
      return joint ? open([...goalsOf, ...rest], literals) : goalsOf.some((part) => open([part, ...rest], literals))
    }
    return literalsOf(one as Atom, wanted).some((literal) => {
      const more = [...literals, literal]
      return compatible(more, vocabulary) && open(rest, more)
    })
  }
  return !open([{ condition, wanted: true }], [])
}

type Goal = { condition: Condition; wanted: boolean }

/** The ways in which an atom comes out as wanted: the negation of a two-sided bound has two. */
function literalsOf(atom: Atom, wanted: boolean): Literal[] {
  if (wanted) return [{ atom, wanted }]
  const sides = ['gte', 'gt', 'lte', 'lt', 'from', 'to'].filter((key) => atom[key as keyof Atom] !== undefined)
  if (sides.length < 2) return [{ atom, wanted }]
  return sides.map((side) => {
    const others = Object.entries(atom).filter(([key]) => key === side || !sides.includes(key))
    return { atom: Object.fromEntries(others) as Atom, wanted }
  })
}
