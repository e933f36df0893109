import type { Events } from '@lianqiao/contracts'
import { returnsDue } from '@lianqiao/enclaves'
import type { NewEvent, Tx } from '@lianqiao/eventing'
import type { NewId } from '@lianqiao/service-kit'
import { addDays, dayOf } from '../domain/day.ts'
import { benefitShared } from '../domain/events/ledger.ts'
import { nextLook, returnToPost } from '../domain/fixed-return.ts'
import { agreementVersions } from '../store/agreements.ts'
import { insertPosting, lockBook, postingsFor } from '../store/ledger.ts'
import { lookAtReturns, lookNoMore, tryReturns } from '../store/return-dues.ts'

/**
 * As due work: posts the fixed returns of an agreement whose year of the term has ended, each once, and notes when to
 * look again. Nothing where another replica is at it.
 */
export async function postReturnsIfFree(
  tx: Tx,
  agreementId: string,
  now: Date,
  newId: NewId,
): Promise<NewEvent<Events>[]> {
  const today = dayOf(now)
  if (!(await tryReturns(tx, agreementId, today))) return []
  const recorded = await agreementVersions(tx, agreementId)
  const versions = recorded.map(({ agreement }) => agreement)
  const events: NewEvent<Events>[] = []
  for (const due of returnsDue(versions, addDays(today, -1))) {
    await lockBook(tx, agreementId, due.reference)
    const earlier = await postingsFor(tx, agreementId, due.reference)
    const made = returnToPost({ recorded, earlier }, due, { at: now, id: newId() })
    if (made === null) continue
    await insertPosting(tx, made)
    events.push(benefitShared(made))
  }
  const next = nextLook(versions, today)
  if (next === undefined) await lookNoMore(tx, agreementId)
  else await lookAtReturns(tx, agreementId, next)
  return events
}
