import type { DomainEvent } from '@lianqiao/contracts'
import type { Tx } from '@lianqiao/eventing'
import { type AuditFact, hashOfSaid } from '../domain/audit.ts'
import type { MadeMerge, NewMerge, Side } from '../domain/merge.ts'
import { insertMerges, markUndone, setMergedInto } from '../store/merges.ts'
import { notePersonSaidApart } from '../store/relations.ts'
import { findRoot, readSide } from '../store/sides.ts'
import type { Decided } from './decided.ts'
import { type SettleDeps, settleLeadsOf } from './settle-leads.ts'

/** Who is recorded in the audit chain where nobody was asked. */
const KNOWLEDGE = 'knowledge'

/** Joins two enterprises. Under the lock of identities. */
export async function joinEnterprises(tx: Tx, merge: Side, made: NewMerge, deps: SettleDeps): Promise<Decided> {
  const { mergeId, keptId, mergedId, basis, mergedAt } = made
  await setMergedInto(tx, mergedId, keptId)
  await insertMerges(tx, [made])
  const merged: DomainEvent = {
    type: 'EnterprisesMerged',
    data: {
      mergeId,
      enterpriseId: keptId,
      mergedEnterpriseId: mergedId,
      leadIds: merge.leads.map(({ leadId }) => leadId),
      basis,
      mergedAt: mergedAt.toISOString(),
    },
  }
  return {
    audited: [auditedMerge(made)],
    events: [merged, ...(await settleLeadsOf(tx, [keptId], mergedAt, deps))],
  }
}

export function auditedMerge({ mergeId, keptId, mergedId, basis, reason, officerId, mergedAt }: NewMerge): AuditFact {
  const contentHash = hashOfSaid([keptId, mergedId, basis, reason])
  return { kind: 'enterprises-merged', subject: mergeId, actor: officerId ?? KNOWLEDGE, at: mergedAt, contentHash }
}

/** Takes a merge back: what came under the merged one's records, then or later, goes with it. Under the lock. */
export async function splitEnterprises(
  tx: Tx,
  merge: MadeMerge,
  undone: { officerId: string; bureauId: string; reason: string; at: Date },
  deps: SettleDeps,
): Promise<Decided> {
  const { mergeId, mergedId, keptId } = merge
  const { officerId, bureauId, reason, at } = undone
  await setMergedInto(tx, mergedId, null)
  await markUndone(tx, mergeId, { by: officerId, at, reason })
  await notePersonSaidApart(tx, { recordId: keptId, otherId: mergedId }, { by: bureauId, at, because: reason })
  const contentHash = hashOfSaid([keptId, mergedId, reason])
  const root = (await findRoot(tx, keptId)) ?? keptId
  const side = await readSide(tx, mergedId)
  const split: DomainEvent = {
    type: 'EnterprisesSplit',
    data: {
      mergeId,
      enterpriseId: root,
      splitEnterpriseId: mergedId,
      leadIds: side.leads.map(({ leadId }) => leadId),
      splitAt: at.toISOString(),
    },
  }
  return {
    audited: [{ kind: 'enterprises-split', subject: mergeId, actor: officerId, at, contentHash }],
    events: [split, ...(await settleLeadsOf(tx, [root, mergedId], at, deps))],
  }
}
