import type { RegistrationNumber } from './common.ts'
import type { LeadStatus } from './leads.ts'

/** What speaks for or against two records being one enterprise. The words are the console's. */
export type SameReason = { speaksFor: 'same' | 'different' | 'neither'; reason: string }

export type EnterpriseRecord = {
  id: string
  name: string
  creditCode: string | null
  formerNames: string[]
  registrations: RegistrationNumber[]
  place: string
  submissions: number
}

export type EnterpriseRelation = {
  enterpriseId: string
  name: string
  /** ask: whether they are one enterprise is a question to a person */
  kind: 'ask' | 'branch' | 'parent-or-subsidiary' | 'sibling'
  reasons: SameReason[]
  /** Of this enterprise, the record that was compared. */
  recordName: string
  settled: { by: string; because: string; at: string } | null
}

export type JoinBasis =
  | 'officer'
  | 'same-credit-code'
  | 'same-registration'
  | 'former-name'
  | 'same-name'
  | 'same-enterprise'

export type EnterpriseMerge = {
  id: string
  keptName: string
  mergedName: string
  basis: JoinBasis
  bureauId: string | null
  reason: string
  at: string
  undone: { at: string; reason: string } | null
}

export type Enterprise = {
  id: string
  name: string
  /** All ways in which it was reported, its own record first. */
  records: EnterpriseRecord[]
  /** Those the officer may see. */
  leads: {
    id: string
    recordId: string
    enterpriseName: string
    status: LeadStatus
    submittedAt: string
    duplicateOf: string | null
    claimedByBureauId: string | null
  }[]
  /** All there are. */
  submissions: number
  relations: EnterpriseRelation[]
  merges: EnterpriseMerge[]
  /** Merge, undo, keep apart: the city's bureau. */
  mayMerge: boolean
}

export type MergeSide = {
  id: string
  name: string
  names: string[]
  creditCodes: string[]
  registrations: RegistrationNumber[]
  places: string[]
  submissions: number
  openLeads: number
}

/** Two enterprises that may be one: a question to the city's bureau. The one known longer stands first. */
export type IdentityQuestion = {
  one: MergeSide
  other: MergeSide
  reasons: SameReason[]
  askedAt: string
  /** Of each, the record that was compared. */
  recordNames: [string, string]
}

export type QuestionPage = {
  items: IdentityQuestion[]
  nextCursor: string | null
  /** Of all pages. */
  total: number
  /** There are more than the list can hold. */
  hasMore: boolean
}

export type MergePreview = {
  keep: MergeSide
  merge: MergeSide
  conflicts: {
    kind: 'credit-codes-differ' | 'registrations-differ' | 'kept-apart' | 'both-claimed'
    blocks: boolean
    detail: string
  }[]
  /** Leads that would become duplicates, and of which. */
  leadChanges: { leadId: string; enterpriseName: string; submittedAt: string; duplicateOf: string }[]
  reasons: SameReason[]
  blocked: boolean
}
