import {
  type Enterprise,
  EnterpriseRelation,
  JoinBasis,
  LeadStatus,
  MergePreview,
  type MergeSide,
  member,
  type QuestionPage,
  RegistrationNumber,
  SameReason,
} from '@lianqiao/contracts/console-routes'
import type * as message from '@lianqiao/contracts/leads'
import { orNull } from '@lianqiao/service-kit'

const reasonRow = ({ speaksFor, reason }: message.SameReason): SameReason => ({
  speaksFor: member(SameReason.properties.speaksFor, speaksFor),
  reason,
})
const registrationRow = ({ kind, number }: message.Registration): RegistrationNumber => ({
  kind: member(RegistrationNumber.properties.kind, kind),
  number,
})
const ConflictKind = MergePreview.properties.conflicts.items.properties.kind

export function enterpriseRow(enterprise: message.Enterprise): Enterprise {
  return {
    id: enterprise.enterpriseId,
    name: enterprise.name,
    records: enterprise.records.map(({ recordId, creditCode, registrations, ...record }) => ({
      ...record,
      id: recordId,
      creditCode: orNull(creditCode),
      registrations: registrations.map(registrationRow),
    })),
    leads: enterprise.leads.map((lead) => ({
      id: lead.leadId,
      recordId: lead.recordId,
      enterpriseName: lead.enterpriseName,
      status: member(LeadStatus, lead.status),
      submittedAt: lead.submittedAt,
      duplicateOf: orNull(lead.duplicateOfLeadId),
      claimedByBureauId: orNull(lead.claimedByBureauId),
    })),
    submissions: enterprise.submissions,
    relations: enterprise.relations.map((relation) => ({
      enterpriseId: relation.otherEnterpriseId,
      name: relation.otherName,
      kind: member(EnterpriseRelation.properties.kind, relation.kind),
      reasons: relation.reasons.map(reasonRow),
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
      basis: member(JoinBasis, merge.basis),
      bureauId: orNull(merge.bureauId),
      reason: merge.reason,
      at: merge.mergedAt,
      undone: merge.undoneAt === '' ? null : { at: merge.undoneAt, reason: merge.undoReason },
    })),
    mayMerge: enterprise.mayMerge,
  }
}

export function mergePreviewRow({ keep, merge, ...preview }: message.MergePreview): MergePreview {
  if (keep === undefined || merge === undefined) throw new Error('a merge preview has two sides')
  return {
    keep: sideRow(keep),
    merge: sideRow(merge),
    conflicts: preview.conflicts.map((one) => ({ ...one, kind: member(ConflictKind, one.kind) })),
    leadChanges: preview.leadChanges.map(({ duplicateOfLeadId, ...change }) => ({
      ...change,
      duplicateOf: duplicateOfLeadId,
    })),
    reasons: preview.reasons.map(reasonRow),
    blocked: preview.blocked,
  }
}

export function questionPage(page: message.ListQuestionsResponse): QuestionPage {
  return {
    items: page.questions.map(({ one, other, reasons, askedAt, recordName, otherRecordName }) => {
      if (one === undefined || other === undefined) throw new Error('a question has two sides')
      return {
        one: sideRow(one),
        other: sideRow(other),
        reasons: reasons.map(reasonRow),
        askedAt,
        recordNames: [recordName, otherRecordName],
      }
    }),
    nextCursor: orNull(page.nextCursor),
    total: page.total,
    hasMore: page.hasMore,
  }
}

function sideRow({ enterpriseId, registrations, ...side }: message.MergeSide): MergeSide {
  return { ...side, id: enterpriseId, registrations: registrations.map(registrationRow) }
}
