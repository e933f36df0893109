import type { Tx } from '@lianqiao/eventing'
import type { AuditEntry } from '../domain/audit.ts'
import type { IntakeDecision, PreparedSubmission } from '../domain/intake.ts'

const SUBMIT = 'POST /v1/leads'

export type IdempotencyRecord = { partnerId: string; key: string; requestHash: string; response: Buffer }

/**
 * Takes, until the end of the transaction, the idempotency keys that nobody else is working on, and answers which of
 * the batch (by index) it got.
 */
export async function takeIdempotencyKeys(tx: Tx, batch: readonly PreparedSubmission[]): Promise<boolean[]> {
  const { rows } = await tx.query<{ taken: boolean }>(
    `select pg_try_advisory_xact_lock(hashtextextended(scope, 1)) as taken
       from unnest($1::text[]) with ordinality as keys (scope, n) order by n`,
    [batch.map(({ partnerId, idempotencyKey }) => `${partnerId}\n${SUBMIT}\n${idempotencyKey}`)],
  )
  return rows.map(({ taken }) => taken)
}

export async function findIdempotencyRecords(
  tx: Tx,
  batch: readonly PreparedSubmission[],
): Promise<IdempotencyRecord[]> {
  const { rows } = await tx.query<IdempotencyRecord>(
    `select partner_id as "partnerId", key, encode(request_hash, 'hex') as "requestHash", response
       from idempotency
      where operation = $1 and (partner_id, key) in (select * from unnest($2::text[], $3::text[]))`,
    [SUBMIT, batch.map(({ partnerId }) => partnerId), batch.map(({ idempotencyKey }) => idempotencyKey)],
  )
  return rows
}

export type StoredSubmission = IntakeDecision & { audit: AuditEntry; response: Uint8Array }

export type Patience = { policiesMs: number; parksMs: number }

/**
 * The leads of the batch with what belongs to them, in one statement: whoever waits for the locks of this transaction
 * waits for each round trip of it.
 */
export async function insertSubmissions(
  tx: Tx,
  stored: readonly StoredSubmission[],
  patience: Patience,
): Promise<void> {
  await tx.query(
    `with answered as (
       insert into idempotency (partner_id, operation, key, request_hash, response, created_at)
       select partner_id, $2, key, request_hash, response, at
         from unnest($3::text[], $4::text[], $5::bytea[], $6::bytea[], $7::timestamptz[])
           as rows (partner_id, key, request_hash, response, at)),
     reached as (
       insert into contacts (lead_id, name, phone, email, title)
       select lead_id, name, phone, email, title
         from jsonb_to_recordset($8) as rows (lead_id uuid, name text, phone text, email text, title text)),
     repeated as (
       insert into history (lead_id, kind, at, detail)
       select lead_id, 'duplicate', submitted_at, duplicate_reason
         from jsonb_to_recordset($1) as rows (lead_id uuid, submitted_at timestamptz, duplicate_reason text)
        where duplicate_reason is not null),
     started as (
       insert into routing (lead_id, state, policies_wait_until, parks_wait_until)
       select lead_id, 'waiting', submitted_at + $9 * interval '1 ms', submitted_at + $10 * interval '1 ms'
         from jsonb_to_recordset($1) as rows (lead_id uuid, submitted_at timestamptz, duplicate_reason text)
        where duplicate_reason is null)
     insert into leads (lead_id, submission_id, enterprise_id, partner_id, external_id, status, enterprise_name,
                        credit_code, registrations, text, products, former_names, gbt4754, origin_code, origin_city,
                        origin_zone, facts, markers, classification, chain_id, duplicate_of, duplicate_reason,
                        duplicate_since, submitted_at, updated_at)
     select * from jsonb_to_recordset($1) as rows (
       lead_id uuid, submission_id uuid, enterprise_id uuid, partner_id text, external_id text, status text,
       enterprise_name text, credit_code text, registrations jsonb, text text, products text[], former_names text[],
       gbt4754 text, origin_code text, origin_city text, origin_zone text, facts jsonb, markers jsonb,
       classification jsonb, chain_id text, duplicate_of uuid, duplicate_reason text, duplicate_since timestamptz,
       submitted_at timestamptz, updated_at timestamptz)`,
    [
      JSON.stringify(stored.map(leadRow)),
      SUBMIT,
      stored.map(({ submission }) => submission.partnerId),
      stored.map(({ submission }) => submission.idempotencyKey),
      stored.map(({ submission }) => Buffer.from(submission.requestHash, 'hex')),
      stored.map(({ response }) => Buffer.from(response)),
      stored.map(({ submission }) => submission.receivedAt),
      JSON.stringify(stored.flatMap(contactRow)),
      patience.policiesMs,
      patience.parksMs,
    ],
  )
}

function contactRow({ submission: { leadId, contact } }: StoredSubmission) {
  return contact === null ? [] : [{ lead_id: leadId, ...contact }]
}

function leadRow({ submission, recordId, duplicate }: StoredSubmission) {
  const { record } = submission
  return {
    lead_id: submission.leadId,
    submission_id: submission.submissionId,
    enterprise_id: recordId,
    partner_id: submission.partnerId,
    external_id: submission.externalId || null,
    status: duplicate === null ? 'submitted' : 'duplicate',
    enterprise_name: record.name,
    credit_code: record.creditCode,
    registrations: record.registrations,
    text: submission.text,
    products: submission.products,
    former_names: record.formerNames,
    gbt4754: submission.gbt4754 || null,
    origin_code: submission.origin.code || null,
    origin_city: submission.origin.givenCity,
    origin_zone: submission.origin.zone,
    facts: submission.facts,
    markers: submission.markers,
    classification: submission.classification,
    chain_id: submission.classification.verdict === 'chain' ? submission.classification.chainId : null,
    duplicate_of: duplicate?.ofLeadId ?? null,
    duplicate_reason: duplicate?.reason ?? null,
    duplicate_since: duplicate === null ? null : submission.receivedAt,
    submitted_at: submission.receivedAt,
    updated_at: submission.receivedAt,
  }
}
