import type * as contract from '@lianqiao/contracts/leads'
import type { Identity } from '@lianqiao/service-kit'
import { refuse } from '@lianqiao/service-kit'
import type { Pool } from 'pg'
import { mostAlike, type Side } from '../domain/merge.ts'
import { maySee } from '../domain/visibility.ts'
import { type LeadRow, listLeadsOf } from '../store/leads.ts'
import { listMerges, type MergeRow } from '../store/merges.ts'
import { listRelations, type RelationRow } from '../store/relations.ts'
import { readSide } from '../store/sides.ts'
import { accessOf } from '../view/lead.ts'
import { mayMerge, previewMerge, rootOf } from './merge.ts'
import type { RecordReader } from './reader.ts'
import { sideOf } from './side-view.ts'

const MOST_LEADS = 200

/**
 * An enterprise with its records, leads, relations and merges. For the city's officers, and for a bureau that may see
 * one of its leads; of the leads each sees what it may see on its own.
 */
export async function readEnterprise(pool: Pool, id: string, identity: Identity): Promise<contract.Enterprise> {
  if (identity.kind !== 'officer') throw refuse('forbidden', { reason: 'only officers see enterprises' })
  const enterpriseId = await rootOf(pool, id)
  const side = await readSide(pool, enterpriseId)
  const recordIds = side.records.map(({ recordId }) => recordId)
  const rows = await listLeadsOf(pool, recordIds, MOST_LEADS)
  const visible = rows.filter((row) => maySee(identity, accessOf(row)))
  if (identity.bureauKind !== 'city' && visible.length === 0) throw refuse('not-found', { what: 'enterprise' })
  const relations = await listRelations(pool, recordIds)
  return {
    enterpriseId,
    name: side.records[0]?.name ?? '',
    records: side.records.map((record) => ({
      recordId: record.recordId,
      name: record.name,
      creditCode: record.creditCode ?? '',
      formerNames: record.formerNames,
      registrations: record.registrations,
      place: record.place,
      submissions: rows.filter((row) => row.recordId === record.recordId).length,
    })),
    leads: visible.map(leadOf),
    submissions: side.leads.length,
    relations: relationsOf(enterpriseId, relations),
    merges: (await listMerges(pool, recordIds)).map(mergeOf),
    mayMerge: mayMerge(identity),
  }
}

/** What a merge would move and change, and what speaks for and against it. */
export async function readMergePreview(
  pool: Pool,
  asked: { keepId: string; mergeId: string },
  identity: Identity,
  reader: RecordReader,
): Promise<contract.MergePreview> {
  if (!mayMerge(identity)) throw refuse('forbidden', { reason: "only the city's bureau merges enterprises" })
  const { keep, merge, plan } = await previewMerge(pool, asked)
  const profiles = ({ records }: Side) => records.map((record) => reader.read(record).record.profile)
  const pairs = profiles(keep).flatMap((a) => profiles(merge).map((b) => reader.compare(a, b)))
  const leads = await listLeadsOf(
    pool,
    [...keep.records, ...merge.records].map(({ recordId }) => recordId),
    MOST_LEADS,
  )
  return {
    keep: sideOf(keep),
    merge: sideOf(merge),
    conflicts: plan.conflicts,
    blocked: plan.conflicts.some(({ blocks }) => blocks),
    reasons: (mostAlike(pairs)?.reasons ?? []).map(({ speaksFor, reason }) => ({ speaksFor, reason })),
    leadChanges: plan.changes.flatMap((change) => {
      const lead = leads.find(({ leadId }) => leadId === change.leadId)
      if (change.becomes !== 'duplicate' || lead === undefined || lead.duplicateOf !== null) return []
      const { leadId, enterpriseName, submittedAt } = lead
      return [{ leadId, enterpriseName, submittedAt: submittedAt.toISOString(), duplicateOfLeadId: change.duplicateOf }]
    }),
  }
}

function leadOf(row: LeadRow): contract.EnterpriseLead {
  return {
    leadId: row.leadId,
    recordId: row.recordId,
    enterpriseName: row.enterpriseName,
    status: row.status,
    submittedAt: row.submittedAt.toISOString(),
    duplicateOfLeadId: row.duplicateOf ?? '',
    claimedByBureauId: row.claimedByBureauId ?? '',
  }
}

/** Seen from this enterprise; what has become part of it is no relation any more. One a pair of enterprises. */
function relationsOf(enterpriseId: string, rows: readonly RelationRow[]): contract.EnterpriseRelation[] {
  const seen = new Set<string>()
  return rows.flatMap((row) => {
    const isFirst = row.enterpriseId === enterpriseId
    const otherEnterpriseId = isFirst ? row.otherEnterpriseId : row.enterpriseId
    if (otherEnterpriseId === enterpriseId || seen.has(otherEnterpriseId)) return []
    seen.add(otherEnterpriseId)
    return [
      {
        otherEnterpriseId,
        otherName: isFirst ? row.otherName : row.recordName,
        recordName: isFirst ? row.recordName : row.otherName,
        kind: row.kind,
        reasons: row.reasons.map(({ speaksFor, reason }) => ({ speaksFor, reason })),
        score: row.score,
        settledBy: row.settledBy ?? '',
        settledBecause: row.settledBecause ?? '',
        settledAt: row.settledAt?.toISOString() ?? '',
      },
    ]
  })
}

function mergeOf(row: MergeRow): contract.EnterpriseMerge {
  return {
    mergeId: row.mergeId,
    keptName: row.keptName,
    mergedName: row.mergedName,
    basis: row.basis,
    bureauId: row.bureauId ?? '',
    reason: row.reason,
    mergedAt: row.mergedAt.toISOString(),
    undoneAt: row.undoneAt?.toISOString() ?? '',
    undoReason: row.undoReason ?? '',
  }
}
