import { type CooperationAgreement, type DueReturn, postReturn, returnsDue } from '@lianqiao/enclaves'
import type { RecordedAgreement } from './agreement.ts'
import { addDays, type Day, dayOf } from './day.ts'
import { type NewPosting, newPosting, type PostingRow } from './posting.ts'

/**
 * The entry of a fixed return that fell due, for whoever recorded the version that stands on its last day; null where
 * it was posted before. `earlier`: what was posted for its reference.
 */
export function returnToPost(
  { recorded, earlier }: { recorded: readonly RecordedAgreement[]; earlier: readonly PostingRow[] },
  due: DueReturn,
  { at, id }: { at: Date; id: string },
): NewPosting | null {
  const before = earlier.filter(({ cause }) => cause === 'return')
  if (!before.every((one) => isTakenBackForAnother(one, due))) return null
  const by = recorded.find(({ version }) => version === due.agreementVersion)
  if (by === undefined) throw new Error(`a return is due by version ${due.agreementVersion}, which is not recorded`)
  const made = postReturn(due, { id, on: dayOf(at), agreementId: by.agreementId })
  const { reference, dueOn } = due
  const about = { cause: 'return', reference, benefit: 'return', take: before.length, reverses: null } as const
  return newPosting(made, { ...about, projectId: '', occurredOn: dueOn, memo: '' }, { asked: due, at, by })
}

/** Taken back because the figure was wrong. One that was taken back as such is not posted again by itself. */
function isTakenBackForAnother({ reversedBy, lines }: PostingRow, { amount }: DueReturn): boolean {
  return reversedBy !== null && lines.every((line) => line.amount !== amount)
}

/** When to look again: the day after the next year of the term that brings a return; undefined where none does. */
export function nextLook(versions: readonly CooperationAgreement[], today: Day): Day | undefined {
  const end = versions
    .map(({ term }) => term.to)
    .toSorted()
    .at(-1)
  if (end === undefined) return undefined
  const next = returnsDue(versions, end).find(({ dueOn }) => dueOn >= today)
  return next === undefined ? undefined : addDays(next.dueOn, 1)
}
