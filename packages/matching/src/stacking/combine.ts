import { compute } from '../benefit/compute.ts'
import { toFenRange } from '../benefit/span.ts'
import type { FenRange, Formula } from '../benefit.ts'
import type { Day } from '../condition.ts'
import { decimalOf } from '../plain/lookup.ts'
import type { ClauseMatch } from '../plain/match-clause.ts'
import { truthOf } from '../plain/truth-of.ts'
import type { StackingGroup } from '../stacking.ts'
import type { KnownFacts } from '../vocabulary/profile.ts'
import type { Vocabulary } from '../vocabulary/vocabulary.ts'
import { type LeftOut, leftOut } from './left-out.ts'
import { type Candidate, type ComputedGroup, problemAt } from './problem.ts'
import { bestSet } from './search.ts'
import { payments } from './value.ts'

/** One legal set: what each member pays in it (fen, `null` without a known bound), and what stayed out and why. */
export type Selection = {
  total: number | null
  taken: readonly { id: string; paid: number | null }[]
  leftOut: readonly LeftOut[]
}

/**
 * The best legal combination. `certain` is the best set of what is sure (lower ends), `possible` the best set of what
 * could be (upper ends); `range` spans their totals. Knowing more never raises the one or lowers the other.
 */
export type Combination = { range: FenRange; certain: Selection; possible: Selection }

export type CombinationOptions = {
  groups: readonly StackingGroup[]
  /** Ids of clauses that the enterprise already receives: they are left out, and so is what cannot be had beside them. */
  already?: readonly string[]
  /** Which matches may enter a total. Verified rows with a sum of money unless given. */
  admits?: (match: ClauseMatch) => boolean
}

const summable = new Set(['cash', 'interest', 'waiver', 'taxCredit'])

/** Verified, and a sum of money for the lead itself: what may enter a total. */
export const entersTotals = ({ clause, amount }: ClauseMatch): boolean =>
  amount !== null && clause.assurance === 'verified' && isSum(clause)

/** Whether a clause pays a sum of money (not a deduction from a base, not terms). */
export const isSum = (clause: ClauseMatch['clause']): boolean =>
  clause.benefit !== undefined && summable.has(clause.benefit.form)

/** Finds the best legal combination of the matches of one lead, exactly. */
export function combine(
  matches: readonly ClauseMatch[],
  known: KnownFacts,
  asOf: Day,
  vocabulary: Vocabulary,
  { groups, already = [], admits = entersTotals }: CombinationOptions,
): Combination {
  const admitted = matches.filter((match) => match.amount !== null && admits(match))
  const candidates = admitted.map(({ clause, amount }) => ({
    id: clause.id,
    amount: amount!,
    groups: clause.stacking ?? [],
    excludes: clause.excludes ?? [],
  }))
  const computed = groups.map((group) => computeGroup(group, known, asOf, vocabulary))
  return combineCandidates(candidates, computed, already, receivedRules(matches, already))
}

/** The stacking rules of what is already received, whether or not it is matched again. */
function receivedRules(matches: readonly ClauseMatch[], already: readonly string[]): Candidate[] {
  return matches
    .filter(({ clause }) => already.includes(clause.id))
    .map(({ clause }) => ({
      id: clause.id,
      amount: { min: 0, max: 0 },
      groups: clause.stacking ?? [],
      excludes: clause.excludes ?? [],
    }))
}

/** The same on bare candidates, for whoever has the amounts already. */
export function combineCandidates(
  candidates: readonly Candidate[],
  groups: readonly ComputedGroup[],
  already: readonly string[] = [],
  received: readonly Candidate[] = [],
): Combination {
  const single = new Set(groups.filter(({ mode }) => mode === 'exclusive').map(({ id }) => id))
  const blockedBy = new Map<string, string>()
  for (const candidate of candidates) {
    if (already.includes(candidate.id)) blockedBy.set(candidate.id, candidate.id)
    for (const other of received)
      if (other.id !== candidate.id && cannotJoin(candidate, other, single)) blockedBy.set(candidate.id, other.id)
    for (const id of already) if (candidate.excludes.includes(id)) blockedBy.set(candidate.id, id)
  }
  const open = candidates.filter(({ id }) => !blockedBy.has(id))
  const select = (end: 'min' | 'max'): Selection => {
    const problem = problemAt(end, open, groups)
    const { taken, value } = bestSet(problem)
    const paid = payments(taken, problem)
    return {
      total: finite(value),
      taken: taken.map((place) => ({ id: open[place]!.id, paid: finite(paid.get(place)!) })),
      leftOut: leftOut(candidates, groups, open, taken, blockedBy),
    }
  }
  const [certain, possible] = [select('min'), select('max')]
  return { range: { min: certain.total ?? 0, max: possible.total }, certain, possible }
}

function cannotJoin(a: Candidate, b: Candidate, single: ReadonlySet<string>): boolean {
  if (a.excludes.includes(b.id) || b.excludes.includes(a.id)) return true
  return a.groups.some((id) => single.has(id) && b.groups.includes(id))
}

const finite = (value: number) => (Number.isFinite(value) ? value : null)

function computeGroup(group: StackingGroup, known: KnownFacts, asOf: Day, vocabulary: Vocabulary): ComputedGroup {
  const range = (formula: Formula) =>
    toFenRange(
      compute(formula, {
        number: (fact, year) => decimalOf(fact, year, known, vocabulary),
        truth: (condition) => truthOf(condition, known, asOf, vocabulary),
        vocabulary,
      }).span,
    )
  if (group.mode === 'capped-sum') return { id: group.id, mode: group.mode, cap: range(group.cap) }
  if (group.mode === 'sequential')
    return { id: group.id, mode: group.mode, order: group.order, base: range(group.base) }
  return { id: group.id, mode: group.mode }
}
