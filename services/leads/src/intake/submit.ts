import type { Events } from '@lianqiao/contracts'
import type { Receipt } from '@lianqiao/contracts/leads'
import { type Outbox, openTransaction, type Tx, together } from '@lianqiao/eventing'
import { asDependencyError, type DomainError, type NewId, refuse } from '@lianqiao/service-kit'
import type { Pool } from 'pg'
import { type AuditEntry, type AuditFact, chainEntries } from '../domain/audit.ts'
import { submissionEvents } from '../domain/events/lead-submitted.ts'
import { decideIntake, type IntakeDecision, type PreparedSubmission } from '../domain/intake.ts'
import type { ReceiptSigner } from '../domain/receipt.ts'
import { auditedMerge } from '../enterprises/join.ts'
import type { RecordReader } from '../enterprises/reader.ts'
import { insertAuditEntries } from '../store/audit.ts'
import {
  findIdempotencyRecords,
  type IdempotencyRecord,
  insertSubmissions,
  type Patience,
  type StoredSubmission,
  takeIdempotencyKeys,
} from '../store/intake.ts'
import { type FreeLook, lockAndFindKnown, lookFreely } from './resolve.ts'
import { mergesOf, saveIdentities } from './save-identities.ts'

export type SubmitOutcome = { response: Uint8Array; replayed: boolean } | DomainError

export type SubmitDeps = {
  pool: Pool
  outbox: Outbox<Events>
  signer: ReceiptSigner
  patience: Patience
  reader: RecordReader
  newId: NewId
  /** The bytes that are answered, now and whenever the request is repeated. */
  encodeAnswer(decision: IntakeDecision, receipt: Receipt): Uint8Array
}

/**
 * Takes in a batch of submissions in one transaction: idempotency, enterprise, duplicate, audit position, lead and
 * events stand or fall together. Where the batch fails, each is tried alone, so that one cannot sink the others.
 *
 * Three exchanges with the database: what can be asked freely, what is asked under the locks, what is written.
 */
export async function submitBatch(batch: PreparedSubmission[], deps: SubmitDeps): Promise<SubmitOutcome[]> {
  try {
    const outcomes = await openTransaction(
      deps.pool,
      (tx) => ask(tx, batch),
      (tx, asked) => decideAndWrite(tx, batch, asked, deps),
    )
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

type Asked = { taken: boolean[]; records: IdempotencyRecord[]; look: FreeLook }

/** Opens the transaction. What is recorded under the keys is read by a statement of its own, once they are taken. */
async function ask(tx: Tx, batch: PreparedSubmission[]): Promise<Asked> {
  const [, taken, records, look] = await together(
    tx.query('begin'),
    takeIdempotencyKeys(tx, batch),
    findIdempotencyRecords(tx, batch),
    lookFreely(tx, batch),
  )
  return { taken, records, look }
}

async function decideAndWrite(
  tx: Tx,
  batch: PreparedSubmission[],
  { taken, records, look }: Asked,
  deps: SubmitDeps,
): Promise<SubmitOutcome[]> {
  const outcomes = refuseOrReplay(batch, taken, records)
  const fresh = batch.filter((_, i) => outcomes[i] === undefined)
  const [first] = fresh
  if (first === undefined) return outcomes as SubmitOutcome[]
  const hits = look.hits.flatMap((hit) => {
    const asked = fresh.indexOf(batch[hit.asked]!)
    return asked < 0 ? [] : [{ ...hit, asked }]
  })
  const { learned, head, ...known } = await lockAndFindKnown(tx, fresh, { ...look, hits }, deps.reader)
  const decisions = decideIntake(fresh, known, deps.reader)
  const merges = mergesOf(decisions, deps.newId)
  const entries = chainEntries(head, [...decisions.map(received), ...merges.map(auditedMerge)])
  const stored = decisions.map((decision, i) => seal(decision, entries[i]!, deps))
  await together(
    saveIdentities(tx, decisions, merges, { learned, at: first.receivedAt, reader: deps.reader }),
    insertAuditEntries(tx, entries),
    insertSubmissions(tx, stored, deps.patience),
    deps.outbox.append(tx, stored.flatMap(submissionEvents)),
  )
  const responses = stored.values()
  return outcomes.map(
    (outcome) => outcome ?? { response: (responses.next().value as StoredSubmission).response, replayed: false },
  )
}

/** For each of the batch: a replay, a refusal, or undefined where it is to be taken in. */
function refuseOrReplay(
  batch: PreparedSubmission[],
  taken: boolean[],
  records: IdempotencyRecord[],
): (SubmitOutcome | undefined)[] {
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

function received({ submission }: IntakeDecision): AuditFact {
  return {
    at: submission.receivedAt,
    kind: 'lead-received',
    subject: submission.leadId,
    actor: submission.partnerId,
    contentHash: Buffer.from(submission.contentHash, 'hex'),
  }
}

/** Gives a submission its audit position and its signed receipt, and the answer that replays will repeat. */
function seal(decision: IntakeDecision, audit: AuditEntry, { signer, encodeAnswer }: SubmitDeps): StoredSubmission {
  const receipt = signer.sign({
    leadId: decision.submission.leadId,
    receivedAt: decision.submission.receivedAt.toISOString(),
    contentHash: decision.submission.contentHash,
    auditPosition: audit.position,
    auditHash: audit.hash.toString('hex'),
  })
  return { ...decision, audit, response: encodeAnswer(decision, receipt) }
}
