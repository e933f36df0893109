import type { Comparison } from '@lianqiao/enterprises'
import type { EnterpriseRecord, RegistrationKind } from './enterprise.ts'
import { type LeadChange, type LeadStanding, settleLeads } from './settle.ts'

/** A join of two enterprises as it is recorded; nobody's where knowledge made it. */
export type NewMerge = {
  mergeId: string
  keptId: string
  mergedId: string
  basis: string
  officerId?: string
  bureauId?: string
  reason: string
  mergedAt: Date
}

/** A recorded join, with what became of it. */
export type MadeMerge = NewMerge & {
  keptName: string
  mergedName: string
  undoneBy: string | null
  undoneAt: Date | null
  undoReason: string | null
}

/** One enterprise of a merge: all its records and leads. */
export type Side = { enterpriseId: string; records: readonly EnterpriseRecord[]; leads: readonly LeadStanding[] }

export type Conflict = {
  kind: 'credit-codes-differ' | 'registrations-differ' | 'kept-apart' | 'both-claimed'
  /** A merge against it is refused: two numbers of one register are two legal persons. */
  blocks: boolean
  detail: string
}

export type MergePlan = { conflicts: Conflict[]; changes: LeadChange[] }

/** What joining two enterprises would mean. `keptApart` is what a person said about the two before, if anything. */
export function planMerge(keep: Side, merge: Side, keptApart: string | null): MergePlan {
  const leads = [...keep.leads, ...merge.leads].map((lead) => ({ ...lead, enterpriseId: keep.enterpriseId }))
  return {
    conflicts: [...numberConflicts(keep, merge), ...softConflicts(keep, merge, keptApart)],
    changes: settleLeads(leads),
  }
}

export function numberConflicts(keep: Side, merge: Side): Conflict[] {
  const codes = [codesOf(keep), codesOf(merge)]
  const kinds: RegistrationKind[] = ['hk-br', 'hk-cr', 'mo-reg']
  return [
    ...(differ(codes[0]!, codes[1]!)
      ? [{ kind: 'credit-codes-differ' as const, blocks: true, detail: codes.flat().join(' / ') }]
      : []),
    ...kinds.flatMap((kind) => {
      const numbers = [numbersOf(keep, kind), numbersOf(merge, kind)]
      return differ(numbers[0]!, numbers[1]!)
        ? [{ kind: 'registrations-differ' as const, blocks: true, detail: numbers.flat().join(' / ') }]
        : []
    }),
  ]
}

function softConflicts(keep: Side, merge: Side, keptApart: string | null): Conflict[] {
  const claimed = (side: Side) => side.leads.some((lead) => lead.claimed && lead.duplicateOf === null)
  return [
    ...(keptApart === null ? [] : [{ kind: 'kept-apart' as const, blocks: false, detail: keptApart }]),
    ...(claimed(keep) && claimed(merge) ? [{ kind: 'both-claimed' as const, blocks: false, detail: '' }] : []),
  ]
}

const differ = (a: readonly string[], b: readonly string[]) =>
  a.length > 0 && b.length > 0 && !a.some((one) => b.includes(one))

function codesOf({ records }: Side): string[] {
  return [...new Set(records.flatMap(({ creditCode }) => creditCode ?? []))]
}

function numbersOf({ records }: Side, kind: RegistrationKind): string[] {
  const numbers = records.flatMap(({ registrations }) => registrations.filter((one) => one.kind === kind))
  return [...new Set(numbers.map(({ number }) => number))]
}

/** The comparison that speaks loudest among all pairs of records: the most alike. */
export function mostAlike(comparisons: readonly Comparison[]): Comparison | undefined {
  const weight = { same: 2, ask: 1, different: 0 }
  return comparisons.toSorted((a, b) => weight[b.answer] - weight[a.answer] || b.score - a.score)[0]
}
