import type { Classification, Contact, Marker, Origin } from '@lianqiao/contracts/leads'

/** A submission that passed the checks, with everything that can be known without the database. */
export type PreparedSubmission = {
  leadId: string
  submissionId: string
  /** Used if the enterprise turns out to be new. */
  newEnterpriseId: string
  partnerId: string
  idempotencyKey: string
  requestHash: string
  contentHash: string
  receivedAt: Date
  externalId: string
  enterpriseName: string
  nameKey: string
  creditCode: string | null
  text: string
  products: string[]
  formerNames: string[]
  formerNameKeys: string[]
  gbt4754: string
  origin: Origin
  facts: Record<string, unknown>
  markers: Marker[]
  classification: Classification
  productTerms: string[]
  contact: Contact | null
}

export type KnownEnterprise = {
  enterpriseId: string
  nameKey: string
  creditCode: string | null
  /** Its open lead, where it has one. */
  openLeadId: string | null
}

export type IntakeDecision = {
  submission: PreparedSubmission
  enterpriseId: string
  newEnterprise: boolean
  /** A credit code that this submission taught us about a known enterprise. */
  learnedCreditCode: string | null
  duplicate: { ofLeadId: string; reason: 'same-credit-code' | 'same-name' } | null
}

/**
 * Which enterprise each submission is about, and whether it repeats an open lead of it. Decided in order, so that
 * two submissions of one enterprise in the same batch make one enterprise and one open lead.
 * Two different credit codes are two enterprises, whatever their names.
 */
export function decideIntake(
  batch: readonly PreparedSubmission[],
  known: readonly KnownEnterprise[],
): IntakeDecision[] {
  const enterprises = known.map((enterprise) => ({ ...enterprise }))
  return batch.map((submission) => {
    const found = resolve(submission, enterprises)
    if (found === undefined) {
      enterprises.push({
        enterpriseId: submission.newEnterpriseId,
        nameKey: submission.nameKey,
        creditCode: submission.creditCode,
        openLeadId: submission.leadId,
      })
      const enterpriseId = submission.newEnterpriseId
      return { submission, enterpriseId, newEnterprise: true, learnedCreditCode: null, duplicate: null }
    }
    const { enterprise, reason } = found
    const learnedCreditCode = enterprise.creditCode === null ? submission.creditCode : null
    enterprise.creditCode ??= submission.creditCode
    const duplicate = enterprise.openLeadId === null ? null : { ofLeadId: enterprise.openLeadId, reason }
    enterprise.openLeadId ??= submission.leadId
    return { submission, enterpriseId: enterprise.enterpriseId, newEnterprise: false, learnedCreditCode, duplicate }
  })
}

function resolve(submission: PreparedSubmission, enterprises: KnownEnterprise[]) {
  if (submission.creditCode !== null) {
    const enterprise = enterprises.find(({ creditCode }) => creditCode === submission.creditCode)
    if (enterprise !== undefined) return { enterprise, reason: 'same-credit-code' as const }
  }
  const names = [submission.nameKey, ...submission.formerNameKeys]
  const enterprise = enterprises.find(
    ({ nameKey, creditCode }) =>
      names.includes(nameKey) &&
      (creditCode === null || submission.creditCode === null || creditCode === submission.creditCode),
  )
  return enterprise === undefined ? undefined : { enterprise, reason: 'same-name' as const }
}
