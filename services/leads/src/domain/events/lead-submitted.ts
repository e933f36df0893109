import type { DomainEvent } from '@lianqiao/contracts'
import type { IntakeDecision } from '../intake.ts'
import { leadClassified } from './lead-classified.ts'

/** What others learn of a submission that was taken in: a lead of its own, or a repetition. */
export function submissionEvents({ submission, enterpriseId, duplicate }: IntakeDecision): DomainEvent[] {
  const at = submission.receivedAt.toISOString()
  const submitted: DomainEvent = {
    type: 'LeadSubmitted',
    data: {
      leadId: submission.leadId,
      submissionId: submission.submissionId,
      partnerId: submission.partnerId,
      enterpriseId,
      submittedAt: at,
      originCode: submission.origin.code,
      originZone: submission.origin.zone,
    },
  }
  if (duplicate !== null) {
    const { leadId, partnerId } = submission
    const data = { leadId, duplicateOfLeadId: duplicate.ofLeadId, partnerId, reason: duplicate.reason, detectedAt: at }
    return [submitted, { type: 'LeadDuplicateDetected', data }]
  }
  const { leadId, record, classification, origin, facts } = submission
  return [
    submitted,
    leadClassified({
      leadId,
      enterpriseName: record.name,
      classification,
      originCode: origin.code,
      originZone: origin.zone,
      facts,
      at,
    }),
  ]
}
