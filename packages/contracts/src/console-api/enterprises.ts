import { type Static, Type } from 'typebox'
import { RegistrationNumber } from './common.ts'
import { LeadStatus } from './leads.ts'
import { OneOf, orNull } from './schema.ts'

/** What speaks for or against two records being one enterprise. The words are the console's. */
export const SameReason = Type.Object({
  speaksFor: OneOf('same', 'different', 'neither'),
  reason: Type.String(),
})
export type SameReason = Static<typeof SameReason>

export const EnterpriseRecord = Type.Object({
  id: Type.String(),
  name: Type.String(),
  creditCode: orNull(Type.String()),
  formerNames: Type.Array(Type.String()),
  registrations: Type.Array(RegistrationNumber),
  place: Type.String(),
  submissions: Type.Number(),
})
export type EnterpriseRecord = Static<typeof EnterpriseRecord>

export const EnterpriseRelation = Type.Object({
  enterpriseId: Type.String(),
  name: Type.String(),
  /** ask: whether they are one enterprise is a question to a person */
  kind: OneOf('ask', 'branch', 'parent-or-subsidiary', 'sibling'),
  reasons: Type.Array(SameReason),
  /** Of this enterprise, the record that was compared. */
  recordName: Type.String(),
  settled: orNull(
    Type.Object({
      by: Type.String(),
      because: Type.String(),
      at: Type.String(),
    }),
  ),
})
export type EnterpriseRelation = Static<typeof EnterpriseRelation>

export const JoinBasis = OneOf(
  'officer',
  'same-credit-code',
  'same-registration',
  'former-name',
  'same-name',
  'same-enterprise',
)
export type JoinBasis = Static<typeof JoinBasis>

export const EnterpriseMerge = Type.Object({
  id: Type.String(),
  keptName: Type.String(),
  mergedName: Type.String(),
  basis: JoinBasis,
  bureauId: orNull(Type.String()),
  reason: Type.String(),
  at: Type.String(),
  undone: orNull(
    Type.Object({
      at: Type.String(),
      reason: Type.String(),
    }),
  ),
})
export type EnterpriseMerge = Static<typeof EnterpriseMerge>

export const Enterprise = Type.Object({
  id: Type.String(),
  name: Type.String(),
  /** All ways in which it was reported, its own record first. */
  records: Type.Array(EnterpriseRecord),
  /** Those the officer may see. */
  leads: Type.Array(
    Type.Object({
      id: Type.String(),
      recordId: Type.String(),
      enterpriseName: Type.String(),
      status: LeadStatus,
      submittedAt: Type.String(),
      duplicateOf: orNull(Type.String()),
      claimedByBureauId: orNull(Type.String()),
    }),
  ),
  /** All there are. */
  submissions: Type.Number(),
  relations: Type.Array(EnterpriseRelation),
  merges: Type.Array(EnterpriseMerge),
  /** Merge, undo, keep apart: the city's bureau. */
  mayMerge: Type.Boolean(),
})
export type Enterprise = Static<typeof Enterprise>

export const MergeSide = Type.Object({
  id: Type.String(),
  name: Type.String(),
  names: Type.Array(Type.String()),
  creditCodes: Type.Array(Type.String()),
  registrations: Type.Array(RegistrationNumber),
  places: Type.Array(Type.String()),
  submissions: Type.Number(),
  openLeads: Type.Number(),
})
export type MergeSide = Static<typeof MergeSide>

/** Two enterprises that may be one: a question to the city's bureau. The one known longer stands first. */
export const IdentityQuestion = Type.Object({
  one: MergeSide,
  other: MergeSide,
  reasons: Type.Array(SameReason),
  askedAt: Type.String(),
  /** Of each, the record that was compared. */
  recordNames: Type.Tuple([Type.String(), Type.String()]),
})
export type IdentityQuestion = Static<typeof IdentityQuestion>

export const QuestionPage = Type.Object({
  items: Type.Array(IdentityQuestion),
  nextCursor: orNull(Type.String()),
  /** Of all pages. */
  total: Type.Number(),
  /** There are more than the list can hold. */
  hasMore: Type.Boolean(),
})
export type QuestionPage = Static<typeof QuestionPage>

export const MergePreview = Type.Object({
  keep: MergeSide,
  merge: MergeSide,
  conflicts: Type.Array(
    Type.Object({
      kind: OneOf('credit-codes-differ', 'registrations-differ', 'kept-apart', 'both-claimed'),
      blocks: Type.Boolean(),
      detail: Type.String(),
    }),
  ),
  /** Leads that would become duplicates, and of which. */
  leadChanges: Type.Array(
    Type.Object({
      leadId: Type.String(),
      enterpriseName: Type.String(),
      submittedAt: Type.String(),
      duplicateOf: Type.String(),
    }),
  ),
  reasons: Type.Array(SameReason),
  blocked: Type.Boolean(),
})
export type MergePreview = Static<typeof MergePreview>
