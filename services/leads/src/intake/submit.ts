import type { Events } from '@lianqiao/contracts'
import { AcceptedSubmission } from '@lianqiao/contracts/leads'
import { type NewEvent, type Outbox, type Tx, withTransaction } from '@lianqiao/eventing'
import { asDependencyError, type DomainError, type NewId, refuse } from '@lianqiao/service-kit'
import type { Pool } from 'pg'
import { auditDecisions } from '../audit-decision.ts'
import { decideIntake, type IntakeDecision, type PreparedSubmission } from '../domain/intake.ts'
import type { ReceiptSigner } from '../domain/receipt.ts'
import type { RecordReader } from '../enterprises/reader.ts'
import { appendAudit } from '../store/audit.ts'
import {
  findIdempotencyRecords,
  insertSubmissions,
  type Patience,
  type StoredSubmission,
  takeIdempotencyKeys,
} from '../store/intake.ts'
import { leadClassified } from '../view/classified.ts'
import { submittedLead } from '../view/lead.ts'
import { lockAndFindKnown } from './resolve.ts'
import { saveIdentities } from './save-identities.ts'

export type SubmitOutcome = { response: Uint8Array; replayed: boolean } | DomainError

export type SubmitDeps = {
  pool: Pool
  outbox: Outbox<Events>
  signer: ReceiptSigner
  patience: Patience
  reader: RecordReader
  newId: NewId
}

/**
 * Takes in a batch of submissions in one transaction: idempotency, enterprise, duplicate, audit position, lead and
 * events stand or fall together. Where the batch fails, each is tried alone, so that one cannot sink the others.
 */
export async function submitBatch(batch: PreparedSubmission[], deps: SubmitDeps): Promise<SubmitOutcome[]> {
  try {
    const outcomes = await withTransaction(deps.pool, (tx) => submitInTransaction(tx, batch, deps))
    deps.outbox.wake()
    return outcomes
  } catch (error) {
    const known = asDependencyError(error)
    if (known.code === 'unavailable') return batch.map(() => known)
    if (batch.length === 1) throw error
    const outcomes: SubmitOutcome[] = []
    for (const submission of batch)
      outcomes.push(...(await submitBatch([submission], deps).catch((cause) => [asDependencyError(cause)])))
    return outcomes
  }
}

async function submitInTransaction(tx: Tx, batch: PreparedSubmission[], deps: SubmitDeps): Promise<SubmitOutcome[]> {
  const outcomes = await refuseOrReplay(tx, batch)
  const fresh = batch.filter((_, i) => outcomes[i] === undefined)
  if (fresh.length === 0) return outcomes as SubmitOutcome[]
  const { learned, ...known } = await lockAndFindKnown(tx, fresh, deps.reader)
  const decisions = decideIntake(fresh, known, deps.reader)
  const audited = await saveIdentities(tx, decisions, learned, deps)
  const stored = await seal(tx, decisions, deps)
  await auditDecisions(tx, audited)
  await insertSubmissions(tx, stored, deps.patience)
  await deps.outbox.append(tx, stored.flatMap(eventsOf))
  const responses = stored.values()
  return outcomes.map(
    (outcome) => outcome ?? { response: (responses.next().value as StoredSubmission).response, replayed: false },
  )
}

/** For each of the batch: a replay, a refusal, or undefined where it is to be taken in. */
async function refuseOrReplay(tx: Tx, batch: PreparedSubmission[]): Promise<(SubmitOutcome | undefined)[]> {
  const taken = await takeIdempotencyKeys(tx, batch)
  const records = await findIdempotencyRecords(tx, batch)
  const first = new Map<string, number>()
  return batch.map((submission, i) => {
    const scope = `${submission.partnerId}\n${submission.idempotencyKey}`
    if (!taken[i] || first.has(scope)) return refuse('idempotency-key-in-flight', {})
    first.set(scope, i)
    const record = records.find(
      ({ partnerId, key }) => partnerId === submission.partnerId && key === submission.idempotencyKey,
    )
    if (record === undefined) return undefined
    if (record.requestHash !== submission.requestHash) return refuse('idempotency-key-reused', {})
    return { response: record.response, replayed: true }
  })
}

/** Gives each submission its audit position and its signed receipt, and the answer that replays will repeat. */
async function seal(tx: Tx, decisions: IntakeDecision[], deps: SubmitDeps): Promise<StoredSubmission[]> {
  const entries = await appendAudit(
    tx,
    decisions.map(({ submission }) => ({
      at: submission.receivedAt,
      kind: 'lead-received',
      subject: submission.leadId,
      actor: submission.partnerId,
      contentHash: Buffer.from(submission.contentHash, 'hex'),
    })),
  )
  return decisions.map((decision, i) => {
    const audit = entries[i]!
    const receipt = deps.signer.sign({
      leadId: decision.submission.leadId,
      receivedAt: decision.submission.receivedAt.toISOString(),
      contentHash: decision.submission.contentHash,
      auditPosition: audit.position,
      auditHash: audit.hash.toString('hex'),
    })
    const response = AcceptedSubmission.encode({ lead: submittedLead(decision), receipt, replayed: false }).finish()
    return { ...decision, audit, response }
  })
}

function eventsOf({ submission, enterpriseId, duplicate }: StoredSubmission): NewEvent<Events>[] {
  const at = submission.receivedAt.toISOString()
  const submitted: NewEvent<Events> = {
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
