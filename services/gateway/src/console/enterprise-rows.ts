import type {
  Enterprise,
  LeadStatus,
  MergePreview,
  MergeSide,
  QuestionPage,
  SameReason,
} from '@lianqiao/contracts/console-api'
import type * as message from '@lianqiao/contracts/leads'

const orNull = (text: string) => (text === '' ? null : text)

export function enterpriseView(enterprise: message.Enterprise): Enterprise {
  return {
    id: enterprise.enterpriseId,
    name: enterprise.name,
    records: enterprise.records.map(({ recordId, creditCode, registrations, ...record }) => ({
      ...record,
      id: recordId,
      creditCode: orNull(creditCode),
      registrations: registrations as Enterprise['records'][number]['registrations'],
    })),
    leads: enterprise.leads.map((lead) => ({
      id: lead.leadId,
      recordId: lead.recordId,
      enterpriseName: lead.enterpriseName,
      status: lead.status as LeadStatus,
      submittedAt: lead.submittedAt,
      duplicateOf: orNull(lead.duplicateOfLeadId),
      claimedByBureauId: orNull(lead.claimedByBureauId),
    })),
    submissions: enterprise.submissions,
    relations: enterprise.relations.map((relation) => ({
      enterpriseId: relation.otherEnterpriseId,
      name: relation.otherName,
      kind: relation.kind as Enterprise['relations'][number]['kind'],
      reasons: relation.reasons as SameReason[],
      recordName: relation.recordName,
      settled:
        relation.settledAt === ''
          ? null
          : { by: relation.settledBy, because: relation.settledBecause, at: relation.settledAt },
    })),
    merges: enterprise.merges.map((merge) => ({
      id: merge.mergeId,
      keptName: merge.keptName,
      mergedName: merge.mergedName,
      basis: merge.basis as Enterprise['merges'][number]['basis'],
      bureauId: orNull(merge.bureauId),
      reason: merge.reason,
      at: merge.mergedAt,
      undone: merge.undoneAt === '' ? null : { at: merge.undoneAt, reason: merge.undoReason },
    })),
    mayMerge: enterprise.mayMerge,
  }
}

export function mergePreviewView({ keep, merge, ...preview }: message.MergePreview): MergePreview {
  if (keep === undefined || merge === undefined) throw new Error('a merge preview has two sides')
  return {
    keep: sideView(keep),
    merge: sideView(merge),
    conflicts: preview.conflicts as MergePreview['conflicts'],
    leadChanges: preview.leadChanges.map(({ duplicateOfLeadId, ...change }) => ({
      ...change,
      duplicateOf: duplicateOfLeadId,
    })),
    reasons: preview.reasons as SameReason[],
    blocked: preview.blocked,
  }
}

export function questionPageView(page: message.ListQuestionsResponse): QuestionPage {
  return {
    items: page.questions.map(({ one, other, reasons, askedAt, recordName, otherRecordName }) => {
      if (one === undefined || other === undefined) throw new Error('a question has two sides')
      return {
        one: sideView(one),
        other: sideView(other),
        reasons: reasons as SameReason[],
        askedAt,
        recordNames: [recordName, otherRecordName],
      }
    }),
    nextCursor: orNull(page.nextCursor),
    total: page.total,
    hasMore: page.hasMore,
  }
}

function sideView({ enterpriseId, registrations, ...side }: message.MergeSide): MergeSide {
  return { ...side, id: enterpriseId, registrations: registrations as MergeSide['registrations'] }
}
