import type * as contract from '@lianqiao/contracts/leads'
import type { MadeMerge } from '../domain/merge.ts'
import type { ReadPreview, WholeEnterprise } from '../enterprises/read-enterprise.ts'
import type { LeadRow } from '../store/leads.ts'
import type { RelationRow } from '../store/relations.ts'
import { sideMessage } from './side-message.ts'

/** An enterprise as an officer sees it. */
export function enterpriseMessage(
  { side, leads, visible, relations, merges }: WholeEnterprise,
  mayMerge: boolean,
): contract.Enterprise {
  return {
    enterpriseId: side.enterpriseId,
    name: side.records[0]?.name ?? '',
    records: side.records.map((record) => ({
      recordId: record.recordId,
      name: record.name,
      creditCode: record.creditCode ?? '',
      formerNames: record.formerNames,
      registrations: record.registrations,
      place: record.place,
      submissions: leads.filter((row) => row.recordId === record.recordId).length,
    })),
    leads: visible.map(enterpriseLead),
    submissions: side.leads.length,
    relations: relationMessages(side.enterpriseId, relations),
    merges: merges.map(mergeMessage),
    mayMerge,
  }
}

export function previewMessage({ keep, merge, plan, reasons, leads }: ReadPreview): contract.MergePreview {
  return {
    keep: sideMessage(keep),
    merge: sideMessage(merge),
    conflicts: plan.conflicts,
    blocked: plan.conflicts.some(({ blocks }) => blocks),
    reasons: reasons.map(({ speaksFor, reason }) => ({ speaksFor, reason })),
    leadChanges: plan.changes.flatMap((change) => {
      const lead = leads.find(({ leadId }) => leadId === change.leadId)
      if (change.becomes !== 'duplicate' || lead === undefined || lead.duplicateOf !== null) return []
      const { leadId, enterpriseName, submittedAt } = lead
      return [{ leadId, enterpriseName, submittedAt: submittedAt.toISOString(), duplicateOfLeadId: change.duplicateOf }]
    }),
  }
}

function enterpriseLead(row: LeadRow): contract.EnterpriseLead {
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
function relationMessages(enterpriseId: string, rows: readonly RelationRow[]): contract.EnterpriseRelation[] {
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

function mergeMessage(row: MadeMerge): contract.EnterpriseMerge {
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
