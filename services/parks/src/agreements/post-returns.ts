import type { Events } from '@lianqiao/contracts'
import { type CooperationAgreement, type DueReturn, postReturn, returnsDue } from '@lianqiao/enclaves'
import type { NewEvent, Tx } from '@lianqiao/eventing'
import type { NewId } from '@lianqiao/service-kit'
import type { RecordedAgreement } from '../domain/agreement.ts'
import { addDays, dayOf } from '../domain/day.ts'
import { agreementVersions } from '../store/agreements.ts'
import { lockBook, type PostingRow, postingsFor } from '../store/ledger.ts'
import { lookAtReturns, lookNoMore, tryReturns } from '../store/return-dues.ts'
import { newRow, storePosting } from './post.ts'

/**
 * As due work: posts the fixed returns of an agreement whose year of the term has ended, each once, for whoever recorded
 * the version that stands on its last day, and notes when to look again. Nothing where another replica has it in hand.
 */
export async function postReturnsIfFree(
  tx: Tx,
  agreementId: string,
  now: Date,
  newId: NewId,
): Promise<NewEvent<Events>[]> {
  const today = dayOf(now)
  if (!(await tryReturns(tx, agreementId, today))) return []
  const rows = await agreementVersions(tx, agreementId)
  const versions = rows.map(({ agreement }) => agreement)
  const events: NewEvent<Events>[] = []
  for (const due of returnsDue(versions, addDays(today, -1))) {
    await lockBook(tx, agreementId, due.reference)
    const earlier = (await postingsFor(tx, agreementId, due.reference)).filter(({ cause }) => cause === 'return')
    if (!earlier.every((one) => isTakenBackForAnother(one, due))) continue
    const made = postReturn(due, { id: newId(), on: today, agreementId })
    const by = rows.find(({ version }) => version === due.agreementVersion) as RecordedAgreement
    const rest = { cause: 'return', reference: due.reference, benefit: 'return', take: earlier.length } as const
    const about = { ...rest, projectId: '', occurredOn: due.dueOn, reverses: null, memo: '' }
    events.push(await storePosting(tx, newRow(made, about, { asked: due, at: now, by })))
  }
  await lookAgain(tx, agreementId, nextDue(versions, today))
  return events
}

/** Taken back because the figure was wrong. One that was taken back as such is not posted again by itself. */
function isTakenBackForAnother({ reversedBy, lines }: PostingRow, { amount }: DueReturn): boolean {
  return reversedBy !== null && lines.every((line) => line.amount !== amount)
}

/** The last day of the next year of the term that brings a return, from a day on. */
function nextDue(versions: readonly CooperationAgreement[], from: string): string | undefined {
  const end = versions
    .map(({ term }) => term.to)
    .toSorted()
    .at(-1) as string
  return returnsDue(versions, end).find(({ dueOn }) => dueOn >= from)?.dueOn
}

async function lookAgain(tx: Tx, agreementId: string, dueOn: string | undefined): Promise<void> {
  if (dueOn === undefined) await lookNoMore(tx, agreementId)
  else await lookAtReturns(tx, agreementId, addDays(dueOn, 1))
}
