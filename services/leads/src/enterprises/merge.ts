import type { Events } from '@lianqiao/contracts'
import { type Outbox, type Tx, withTransaction } from '@lianqiao/eventing'
import { type Identity, type NewId, refuse } from '@lianqiao/service-kit'
import type { Pool } from 'pg'
import { type MergePlan, planMerge, type Side } from '../domain/merge.ts'
import { isId } from '../read-id.ts'
import { requireReason } from '../require-reason.ts'
import { lockIdentities } from '../store/keys.ts'
import { findMerge } from '../store/merges.ts'
import { findApart, notePersonSaidApart, settleApart } from '../store/relations.ts'
import { findRoot, readSide } from '../store/sides.ts'
import { type Decided, NOTHING_DECIDED, tellDecided } from './decided.ts'
import { joinEnterprises, splitEnterprises } from './join.ts'
import type { SettleDeps } from './settle-leads.ts'

export type MergeDeps = SettleDeps & { pool: Pool; outbox: Outbox<Events>; newId: NewId }

type Officer = Identity & { kind: 'officer' }

/** Only the city's bureau sees both sides of a merge, so only it decides. */
export function mayMerge(identity: Identity): identity is Officer {
  return identity.kind === 'officer' && identity.bureauKind === 'city'
}

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

/**
 * Joins `mergeId` to `keepId`, for an officer of the city. Merging what is one already changes nothing. Refused:
 * where either has become part of a third in the meantime (what was previewed is not what would be done), and where
 * numbers of one register differ.
 */
export async function mergeEnterprises(
  request: { keepId: string; mergeId: string; reason: string; identity: Identity },
  deps: MergeDeps,
): Promise<string> {
  const { keepId, mergeId, identity } = request
  if (!mayMerge(identity)) throw refuse('forbidden', { reason: "only the city's bureau merges enterprises" })
  const reason = requireReason(request.reason)
  return decide(deps, async (tx) => {
    const [keepRoot, mergeRoot] = [await rootOf(tx, keepId), await rootOf(tx, mergeId)]
    if (keepRoot === mergeRoot) return { enterpriseId: keepRoot, decided: NOTHING_DECIDED }
    for (const [asked, root] of [
      [keepId, keepRoot],
      [mergeId, mergeRoot],
    ] as const)
      if (asked !== root) throw refuse('enterprise-merged', { intoEnterpriseId: root })
    const { merge, plan } = await previewMerge(tx, request)
    const blocking = plan.conflicts.filter(({ blocks }) => blocks)
    if (blocking.length > 0)
      throw refuse('unprocessable', {
        errors: blocking.map(({ kind, detail }) => ({ pointer: '/mergeId', code: kind, detail })),
      })
    const { officerId, bureauId } = identity
    const made = {
      mergeId: deps.newId(),
      keptId: keepId,
      mergedId: mergeId,
      basis: 'officer',
      officerId,
      bureauId,
      reason,
    }
    const decided = await joinEnterprises(tx, merge, { ...made, mergedAt: deps.clock() }, deps)
    return { enterpriseId: keepId, decided }
  })
}

/** Takes one merge back, whoever or whatever made it. A merge that is undone already stays so. */
export async function undoMerge(
  request: { mergeId: string; reason: string; identity: Identity },
  deps: MergeDeps,
): Promise<string> {
  const { mergeId, identity } = request
  if (!mayMerge(identity)) throw refuse('forbidden', { reason: "only the city's bureau undoes merges" })
  const reason = requireReason(request.reason)
  return decide(deps, async (tx) => {
    const merge = await findMerge(tx, mergeId)
    if (merge === undefined) throw refuse('not-found', { what: 'merge' })
    if (merge.undoneAt !== null) return { enterpriseId: merge.keptId, decided: NOTHING_DECIDED }
    const { officerId, bureauId } = identity
    const decided = await splitEnterprises(tx, merge, { officerId, bureauId, reason, at: deps.clock() }, deps)
    return { enterpriseId: merge.keptId, decided }
  })
}

/** Answers a question with "two": it is closed, and nothing but a person joins them from then on. */
export async function keepApart(
  request: { enterpriseId: string; otherId: string; reason: string; identity: Identity },
  deps: MergeDeps,
): Promise<string> {
  const { identity } = request
  if (!mayMerge(identity)) throw refuse('forbidden', { reason: "only the city's bureau answers such a question" })
  const reason = requireReason(request.reason)
  return decide(deps, async (tx) => {
    const one = await readSide(tx, await rootOf(tx, request.enterpriseId))
    const other = await readSide(tx, await rootOf(tx, request.otherId))
    if (one.enterpriseId === other.enterpriseId)
      throw refuse('enterprise-merged', { intoEnterpriseId: one.enterpriseId })
    const settled = { by: identity.bureauId, at: deps.clock(), because: reason }
    await settleApart(tx, { recordIds: idsOf(one), otherIds: idsOf(other) }, settled)
    await notePersonSaidApart(tx, { recordId: one.enterpriseId, otherId: other.enterpriseId }, settled)
    const audited = [
      {
        kind: 'enterprises-kept-apart',
        subject: one.enterpriseId,
        actor: identity.officerId,
        at: settled.at,
        told: [other.enterpriseId, reason],
      },
    ]
    return { enterpriseId: one.enterpriseId, decided: { audited, events: [] } }
  })
}

/** One decision about identities at a time, with what it has to tell. */
async function decide(
  { pool, outbox }: MergeDeps,
  work: (tx: Tx) => Promise<{ enterpriseId: string; decided: Decided }>,
): Promise<string> {
  const enterpriseId = await withTransaction(pool, async (tx) => {
    await lockIdentities(tx)
    const { enterpriseId: id, decided } = await work(tx)
    await tellDecided(tx, outbox, decided)
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
