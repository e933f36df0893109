import type { Events } from '@lianqiao/contracts'
import { type Outbox, type Tx, withTransaction } from '@lianqiao/eventing'
import { DomainError, type Identity, isId, type NewId, refuse } from '@lianqiao/service-kit'
import type { Pool } from 'pg'
import { type MergeEnterprises, mergeEnterprises, mergeGround } from '../domain/acts/merge-enterprises.ts'
import { hashOfSaid } from '../domain/audit.ts'
import { type MergePlan, planMerge, type Side } from '../domain/merge.ts'
import { lockIdentities } from '../store/keys.ts'
import { findMerge } from '../store/merges.ts'
import { findApart, notePersonSaidApart, settleApart } from '../store/relations.ts'
import { findRoot, readSide } from '../store/sides.ts'
import { type Decided, NOTHING_DECIDED, writeDecided } from './decided.ts'
import { joinEnterprises, splitEnterprises } from './join.ts'
import type { SettleDeps } from './settle-leads.ts'

export type MergeDeps = SettleDeps & { pool: Pool; outbox: Outbox<Events>; newId: NewId }

/** What a merge would do, read without a lock. Refuses what is not there, and one enterprise with itself. */
export async function previewMerge(
  db: Pool | Tx,
  { keepId, mergeId }: { keepId: string; mergeId: string },
): Promise<{ keep: Side; merge: Side; plan: MergePlan }> {
  const [keepRoot, mergeRoot] = [await rootOf(db, keepId), await rootOf(db, mergeId)]
  if (keepRoot === mergeRoot) throw refuse('enterprise-merged', { intoEnterpriseId: keepRoot })
  const keep = await readSide(db, keepRoot)
  const merge = await readSide(db, mergeRoot)
  return { keep, merge, plan: planMerge(keep, merge, await findApart(db, idsOf(keep), idsOf(merge))) }
}

/** Joins two enterprises and settles their leads (`domain/acts/merge-enterprises.ts`). Answers the enterprise kept. */
export async function enactMerge(request: MergeEnterprises & { identity: Identity }, deps: MergeDeps): Promise<string> {
  const { keepId, mergeId, identity } = request
  return underLock(deps, async (tx) => {
    const [keepRoot, mergeRoot] = [await rootOf(tx, keepId), await rootOf(tx, mergeId)]
    const preview = keepRoot === mergeRoot ? undefined : await previewMerge(tx, request)
    const state = { keepRoot, mergeRoot, conflicts: preview?.plan.conflicts ?? [] }
    const made = mergeEnterprises(state, request, { identity, at: deps.clock(), newId: deps.newId })
    if (made instanceof DomainError) throw made
    if (made === null || preview === undefined) return { enterpriseId: keepRoot, decided: NOTHING_DECIDED }
    return { enterpriseId: keepId, decided: await joinEnterprises(tx, preview.merge, made, deps) }
  })
}

/** Takes one merge back, whoever or whatever made it. A merge that is undone already stays so. */
export async function undoMerge(
  request: { mergeId: string; reason: string; identity: Identity },
  deps: MergeDeps,
): Promise<string> {
  const allowed = mergeGround(request.identity, request.reason, 'city-undoes-merges')
  if (allowed instanceof DomainError) throw allowed
  return underLock(deps, async (tx) => {
    const merge = await findMerge(tx, request.mergeId)
    if (merge === undefined) throw refuse('not-found', { what: 'merge' })
    if (merge.undoneAt !== null) return { enterpriseId: merge.keptId, decided: NOTHING_DECIDED }
    const decided = await splitEnterprises(tx, merge, { ...allowed, at: deps.clock() }, deps)
    return { enterpriseId: merge.keptId, decided }
  })
}

/** Answers a question with "two": it is closed, and nothing but a person joins them from then on. */
export async function keepApart(
  request: { enterpriseId: string; otherId: string; reason: string; identity: Identity },
  deps: MergeDeps,
): Promise<string> {
  const allowed = mergeGround(request.identity, request.reason, 'city-answers-questions')
  if (allowed instanceof DomainError) throw allowed
  return underLock(deps, async (tx) => {
    const one = await readSide(tx, await rootOf(tx, request.enterpriseId))
    const other = await readSide(tx, await rootOf(tx, request.otherId))
    const { enterpriseId } = one
    if (enterpriseId === other.enterpriseId) throw refuse('enterprise-merged', { intoEnterpriseId: enterpriseId })
    const { officerId, bureauId, reason } = allowed
    const settled = { by: bureauId, at: deps.clock(), because: reason }
    await settleApart(tx, { recordIds: idsOf(one), otherIds: idsOf(other) }, settled)
    await notePersonSaidApart(tx, { recordId: enterpriseId, otherId: other.enterpriseId }, settled)
    const contentHash = hashOfSaid([other.enterpriseId, reason])
    const kept = {
      kind: 'enterprises-kept-apart',
      subject: enterpriseId,
      actor: officerId,
      at: settled.at,
      contentHash,
    }
    return { enterpriseId, decided: { audited: [kept], events: [] } }
  })
}

/** One decision about identities at a time, with what it has to tell. */
async function underLock(
  { pool, outbox }: MergeDeps,
  work: (tx: Tx) => Promise<{ enterpriseId: string; decided: Decided }>,
): Promise<string> {
  const enterpriseId = await withTransaction(pool, async (tx) => {
    await lockIdentities(tx)
    const { enterpriseId: id, decided } = await work(tx)
    await writeDecided(tx, outbox, decided)
    return id
  })
  outbox.wake()
  return enterpriseId
}

export async function rootOf(db: Pool | Tx, id: string): Promise<string> {
  const root = isId(id) ? await findRoot(db, id) : undefined
  if (root === undefined) throw refuse('not-found', { what: 'enterprise' })
  return root
}

const idsOf = ({ records }: Side) => records.map(({ recordId }) => recordId)
