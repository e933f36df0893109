import type { Classification, Contact, Marker, Origin } from '@lianqiao/contracts/leads'
import { createCandidates, type KnownEnterprises, type ReadRecord } from './candidates.ts'
import type { Compare, EnterpriseRecord, JoinBasis, KnownRecord } from './enterprise.ts'
import { type Learned, learn } from './learning.ts'
import { type FoundRelation, type Match, matchesOf, otherMatches, recognise } from './recognise.ts'

/** A submission that passed the checks, with everything that can be known without the database. */
export type PreparedSubmission = {
  leadId: string
  submissionId: string
  partnerId: string
  idempotencyKey: string
  requestHash: string
  contentHash: string
  receivedAt: Date
  externalId: string
  text: string
  products: string[]
  gbt4754: string
  origin: Origin
  facts: Record<string, unknown>
  markers: Marker[]
  classification: Classification
  contact: Contact | null
  /** The enterprise as this submission tells it. Becomes a record of its own unless one says the same already. */
  record: KnownRecord
  /** Where it is looked for, most telling first. */
  keys: readonly string[]
}

export type IntakeDecision = {
  submission: PreparedSubmission
  /** The record that the lead belongs to for good. */
  recordId: string
  /** The enterprise that the record is part of just now. */
  enterpriseId: string
  newRecord: EnterpriseRecord | null
  /** A new record that is the same enterprise as known ones is joined to them at once. */
  joined: { intoId: string; basis: JoinBasis } | null
  learned: Learned | null
  duplicate: { ofLeadId: string; reason: JoinBasis } | null
  relations: FoundRelation[]
  /** Something became known that may answer a question about others. */
  due: boolean
}

/**
 * Which enterprise each submission is about, and whether it repeats an open lead of it. Decided in order, so that
 * two submissions of one enterprise in the same batch make one enterprise and one open lead.
 */
export function decideIntake(
  batch: readonly PreparedSubmission[],
  known: KnownEnterprises,
  knowledge: { compare: Compare; read: ReadRecord },
): IntakeDecision[] {
  const candidates = createCandidates(known)
  return batch.map((given, i) => {
    const { record } = given
    const matches = matchesOf(record, candidates.of(i, given.keys), candidates.enterpriseOf, knowledge.compare)
    const same = recognise(record, matches)
    const submission = same === null && known.truncated[i] ? { ...given, markers: [...given.markers, CROWDED] } : given
    const decision =
      same === null
        ? asNew(submission, matches, candidates.holdsCode)
        : same.record.nameKey === record.nameKey
          ? asKnown(submission, same)
          : asAnotherWriting(submission, same, matches, candidates.holdsCode)
    candidates.note(decision, knowledge.read)
    return decision
  })
}

function asNew(submission: PreparedSubmission, matches: readonly Match[], holdsCode: HoldsCode): IntakeDecision {
  const { record } = submission
  return {
    submission,
    recordId: record.recordId,
    enterpriseId: record.recordId,
    newRecord: storable(record, holdsCode),
    joined: null,
    learned: null,
    duplicate: null,
    relations: otherMatches(matches, record.recordId),
    due: false,
  }
}

function asKnown(submission: PreparedSubmission, { record, enterprise, basis }: Same): IntakeDecision {
  const learned = learn(record, submission.record, enterprise.creditCodes.length > 0)
  return {
    submission,
    recordId: record.recordId,
    enterpriseId: enterprise.enterpriseId,
    newRecord: null,
    joined: null,
    learned,
    duplicate: duplicateOf(enterprise.openLeadId, basis),
    relations: [],
    due: learned !== null,
  }
}

function asAnotherWriting(
  submission: PreparedSubmission,
  { enterprise, basis }: Same,
  matches: readonly Match[],
  holdsCode: HoldsCode,
): IntakeDecision {
  const { record } = submission
  const relations = otherMatches(matches, enterprise.enterpriseId)
  return {
    submission,
    recordId: record.recordId,
    enterpriseId: enterprise.enterpriseId,
    newRecord: storable(record, holdsCode),
    joined: { intoId: enterprise.enterpriseId, basis },
    learned: null,
    duplicate: duplicateOf(enterprise.openLeadId, basis),
    relations,
    due: relations.some(({ kind }) => kind === 'ask'),
  }
}

const CROWDED: Marker = {
  code: 'enterprise-candidates-capped',
  pointer: '/enterpriseName',
  detail: 'more enterprises have a name like this than were compared',
}

type Same = Exclude<ReturnType<typeof recognise>, null>
type HoldsCode = (creditCode: string) => boolean

function duplicateOf(openLeadId: string | null, reason: JoinBasis): IntakeDecision['duplicate'] {
  return openLeadId === null ? null : { ofLeadId: openLeadId, reason }
}

/** A credit code stands on one record only, the first that brought it. */
function storable({ profile: _, ...record }: KnownRecord, holdsCode: HoldsCode): EnterpriseRecord {
  const isHeld = record.creditCode !== null && holdsCode(record.creditCode)
  return isHeld ? { ...record, creditCode: null } : record
}
