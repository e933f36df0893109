import type { Clause } from '../clause.ts'
import type { StackingGroup } from '../stacking.ts'
import type { Vocabulary } from '../vocabulary/vocabulary.ts'
import { checkFormula } from './formula.ts'
import type { ClauseProblem, Report } from './problem.ts'

type Member = Pick<Clause, 'id' | 'stacking' | 'excludes'>

const adds = (group: StackingGroup) => group.mode === 'capped-sum' || group.mode === 'sequential'

/**
 * Checks how clauses may be had together: groups exist, no clause is in two that add up, and no group that brings its
 * members together holds two that exclude one another. Pointers begin with the id of the clause or group.
 */
export function checkStacking(
  clauses: readonly Member[],
  groups: readonly StackingGroup[],
  vocabulary: Vocabulary,
): ClauseProblem[] {
  const problems: ClauseProblem[] = []
  const report: Report = (code, pointer, message, zh) => problems.push({ code, pointer, message, zh })
  const known = new Map(groups.map((group) => [group.id, group]))
  for (const { id, stacking = [] } of clauses) {
    for (const [at, group] of stacking.entries())
      if (!known.has(group))
        report('unknownGroup', `/${id}/stacking/${at}`, `there is no stacking group ${group}`, `没有叠加组 ${group}`)
    const adding = stacking.filter((group) => known.has(group) && adds(known.get(group)!))
    if (adding.length > 1)
      report(
        'twoAddingGroups',
        `/${id}/stacking`,
        `${adding.join(' and ')} both add up; a clause counts in one`,
        `${adding.join('、')} 都是累加组;一个条款只能计入一个`,
      )
  }
  for (const group of groups) checkGroup(group, clauses, known, vocabulary, report)
  return problems
}

function checkGroup(
  group: StackingGroup,
  clauses: readonly Member[],
  known: ReadonlyMap<string, StackingGroup>,
  vocabulary: Vocabulary,
  report: Report,
) {
  if (group.mode === 'capped-sum') checkFormula(group.cap, `/${group.id}/cap`, vocabulary, report)
  if (group.mode === 'sequential') checkFormula(group.base, `/${group.id}/base`, vocabulary, report)
  const members = clauses.filter(({ stacking = [] }) => stacking.includes(group.id))
  if (group.mode === 'sequential')
    for (const { id } of members)
      if (!group.order.includes(id))
        report('shape', `/${group.id}/order`, `${id} has no place in the order`, `order 中没有 ${id}`)
  if (group.mode === 'exclusive') return
  for (const [at, a] of members.entries())
    for (const b of members.slice(at + 1)) {
      const apart = excluding(a, b, known, adds(group))
      if (apart)
        report(
          'membersExcludeOneAnother',
          `/${group.id}`,
          `${a.id} and ${b.id} are brought together here, but ${apart.message}`,
          `${a.id} 与 ${b.id} 在此合并,但${apart.zh}`,
        )
    }
}

function excluding(
  a: Member,
  b: Member,
  known: ReadonlyMap<string, StackingGroup>,
  adding: boolean,
): { message: string; zh: string } | undefined {
  if (a.excludes?.includes(b.id) || b.excludes?.includes(a.id)) return { message: 'exclude each other', zh: '互相排斥' }
  const common = a.stacking?.find((id) => {
    const mode = known.get(id)?.mode
    return b.stacking?.includes(id) && (mode === 'exclusive' || (adding && mode === 'best-of'))
  })
  if (common === undefined) return undefined
  return { message: `only one of them may be had by ${common}`, zh: `按 ${common} 只能享受其中之一` }
}
