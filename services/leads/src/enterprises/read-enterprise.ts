import type { SameReason } from '@lianqiao/enterprises'
import { type Identity, refuse } from '@lianqiao/service-kit'
import type { Pool } from 'pg'
import { mayMerge, maySee } from '../domain/access.ts'
import { type MadeMerge, type MergePlan, mostAlike, type Side } from '../domain/merge.ts'
import { type LeadRow, listLeadsOf } from '../store/leads.ts'
import { listMerges } from '../store/merges.ts'
import { listRelations, type RelationRow } from '../store/relations.ts'
import { readSide } from '../store/sides.ts'
import { previewMerge, rootOf } from './merge.ts'
import type { RecordReader } from './reader.ts'

const MOST_LEADS = 200

/** An enterprise with everything that hangs on it. */
export type WholeEnterprise = {
  side: Side
  /** All its leads, at most 200; those the caller may see. */
  leads: readonly LeadRow[]
  visible: readonly LeadRow[]
  relations: readonly RelationRow[]
  merges: readonly MadeMerge[]
}

/**
 * An enterprise with its records, leads, relations and merges. For the city's officers, and for a bureau that may see
 * one of its leads; of the leads each sees what it may see on its own.
 */
export async function readEnterprise(pool: Pool, id: string, identity: Identity): Promise<WholeEnterprise> {
  if (identity.kind !== 'officer') throw refuse('forbidden', { reason: 'officers-see-enterprises' })
  const side = await readSide(pool, await rootOf(pool, id))
  const recordIds = side.records.map(({ recordId }) => recordId)
  const leads = await listLeadsOf(pool, recordIds, MOST_LEADS)
  const visible = leads.filter((row) => maySee(identity, row))
  if (identity.bureauKind !== 'city' && visible.length === 0) throw refuse('not-found', { what: 'enterprise' })
  const relations = await listRelations(pool, recordIds)
  return { side, leads, visible, relations, merges: await listMerges(pool, recordIds) }
}

export type ReadPreview = {
  keep: Side
  merge: Side
  plan: MergePlan
  reasons: readonly SameReason[]
  leads: readonly LeadRow[]
}

/** What a merge would move and change, and what speaks for and against it. */
export async function readMergePreview(
  pool: Pool,
  asked: { keepId: string; mergeId: string },
  identity: Identity,
  reader: RecordReader,
): Promise<ReadPreview> {
  if (!mayMerge(identity)) throw refuse('forbidden', { reason: 'city-merges' })
  const { keep, merge, plan } = await previewMerge(pool, asked)
  const profiles = ({ records }: Side) => records.map((record) => reader.read(record).record.profile)
  const pairs = profiles(keep).flatMap((a) => profiles(merge).map((b) => reader.compare(a, b)))
  const recordIds = [...keep.records, ...merge.records].map(({ recordId }) => recordId)
  return {
    keep,
    merge,
    plan,
    reasons: mostAlike(pairs)?.reasons ?? [],
    leads: await listLeadsOf(pool, recordIds, MOST_LEADS),
  }
}
