import type { Events } from '@lianqiao/contracts'
import { type Outbox, withTransaction } from '@lianqiao/eventing'
import { type Clock, DomainError, type Identity, type NewId } from '@lianqiao/service-kit'
import type { Pool } from 'pg'
import { type Known, overtaken, type RecordAgreement, recordAgreement } from '../domain/acts/record-agreement.ts'
import type { RecordedAgreement } from '../domain/agreement.ts'
import { dayOf } from '../domain/day.ts'
import { agreementVersions, insertAgreement } from '../store/agreements.ts'
import { lookAtReturns } from '../store/return-dues.ts'

export type RecordDeps = Known & { pool: Pool; outbox: Outbox<Events>; clock: Clock; newId: NewId }

/** A new agreement, or the next version of one (`domain/acts/record-agreement.ts`). Throws the refusal. */
export async function enactRecord(
  request: RecordAgreement,
  identity: Identity,
  { pool, outbox, clock, newId, parkIds, chainIds }: RecordDeps,
): Promise<RecordedAgreement> {
  const row = await withTransaction(pool, async (tx) => {
    const [latest] = request.agreementId === '' ? [] : await agreementVersions(tx, request.agreementId)
    const state = { latest, known: { parkIds, chainIds } }
    const decided = recordAgreement(state, request, { identity, at: clock(), newId })
    if (decided instanceof DomainError) throw decided
    const { row: made, event } = decided
    if (!(await insertAgreement(tx, made))) throw overtaken(made.version, made.version)
    // At once: years of the term that ended before may owe a return, or another than was posted and taken back.
    if ((made.agreement.returns ?? []).length > 0) await lookAtReturns(tx, made.agreementId, dayOf(made.recordedAt))
    await outbox.append(tx, [event])
    return made
  })
  outbox.wake()
  return row
}
