import type { Tx } from '@lianqiao/eventing'
import type { AuditEntry } from '../domain/audit.ts'
import type { IntakeDecision, KnownEnterprise, PreparedSubmission } from '../domain/intake.ts'

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

/**
 * Locks the names and credit codes of the batch in one order for all, so that nobody else resolves the same
 * enterprise at the same time and no two batches wait for each other; then answers what is known of them.
 */
export async function lockAndFindEnterprises(tx: Tx, batch: readonly PreparedSubmission[]): Promise<KnownEnterprise[]> {
  const names = [...new Set(batch.flatMap(({ nameKey, formerNameKeys }) => [nameKey, ...formerNameKeys]))]
  const codes = [...new Set(batch.flatMap(({ creditCode }) => creditCode ?? []))]
  await tx.query(
    `select count(pg_advisory_xact_lock(lock)) from
       (select distinct hashtextextended(identity, 2) as lock from unnest($1::text[]) as identity order by 1) as locks`,
    [[...names.map((name) => `name\n${name}`), ...codes.map((code) => `code\n${code}`)]],
  )
  const { rows } = await tx.query<KnownEnterprise>(
    `select enterprise_id as "enterpriseId", name_key as "nameKey", credit_code as "creditCode",
            (select lead_id from leads where leads.enterprise_id = enterprises.enterprise_id and duplicate_of is null
                and status in ('submitted', 'acknowledged', 'assessing', 'accepted')) as "openLeadId"
       from enterprises
      where credit_code = any ($2) or name_key = any ($1)
      order by created_at, enterprise_id`,
    [names, codes],
  )
  return rows
}

export type StoredSubmission = IntakeDecision & { audit: AuditEntry; response: Uint8Array }

export type Patience = { policiesMs: number; parksMs: number }

/** Everything of the batch, each table in one statement. */
export async function insertSubmissions(
  tx: Tx,
  stored: readonly StoredSubmission[],
  patience: Patience,
): Promise<void> {
  await insertEnterprises(tx, stored)
  await tx.query(
    `insert into leads (lead_id, submission_id, enterprise_id, partner_id, external_id, status, enterprise_name,
                        credit_code, text, products, former_names, gbt4754, origin_code, origin_city, origin_zone, facts,
                        markers, classification, chain_id, duplicate_of, duplicate_reason, submitted_at, updated_at)
     select * from jsonb_to_recordset($1) as rows (
       lead_id uuid, submission_id uuid, enterprise_id uuid, partner_id text, external_id text, status text,
       enterprise_name text, credit_code text, text text, products text[], former_names text[], gbt4754 text,
       origin_code text, origin_city text, origin_zone text, facts jsonb, markers jsonb, classification jsonb,
       chain_id text, duplicate_of uuid, duplicate_reason text, submitted_at timestamptz, updated_at timestamptz)`,
    [JSON.stringify(stored.map(leadRow))],
  )
  await insertContacts(tx, stored)
  await tx.query(
    `insert into idempotency (partner_id, operation, key, request_hash, response, created_at)
     select partner_id, $1, key, request_hash, response, at
       from unnest($2::text[], $3::text[], $4::bytea[], $5::bytea[], $6::timestamptz[])
         as rows (partner_id, key, request_hash, response, at)`,
    [
      SUBMIT,
      stored.map(({ submission }) => submission.partnerId),
      stored.map(({ submission }) => submission.idempotencyKey),
      stored.map(({ submission }) => Buffer.from(submission.requestHash, 'hex')),
      stored.map(({ response }) => Buffer.from(response)),
      stored.map(({ submission }) => submission.receivedAt),
    ],
  )
  const open = stored.filter(({ duplicate }) => duplicate === null)
  if (open.length === 0) return
  const at = (ms: number) => open.map(({ submission }) => new Date(submission.receivedAt.getTime() + ms))
  await tx.query(
    `insert into routing (lead_id, state, policies_wait_until, parks_wait_until)
     select lead_id, 'waiting', policies, parks from unnest($1::uuid[], $2::timestamptz[], $3::timestamptz[])
         as rows (lead_id, policies, parks)`,
    [open.map(({ submission }) => submission.leadId), at(patience.policiesMs), at(patience.parksMs)],
  )
}

async function insertEnterprises(tx: Tx, stored: readonly StoredSubmission[]) {
  const fresh = stored.filter(({ newEnterprise }) => newEnterprise)
  if (fresh.length > 0)
    await tx.query(
      `insert into enterprises (enterprise_id, name, name_key, credit_code, created_at)
       select * from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::timestamptz[])`,
      [
        fresh.map(({ enterpriseId }) => enterpriseId),
        fresh.map(({ submission }) => submission.enterpriseName),
        fresh.map(({ submission }) => submission.nameKey),
        fresh.map(({ submission }) => submission.creditCode),
        fresh.map(({ submission }) => submission.receivedAt),
      ],
    )
  const taught = stored.filter(({ learnedCreditCode }) => learnedCreditCode !== null)
  if (taught.length > 0)
    await tx.query(
      `update enterprises set credit_code = code from unnest($1::uuid[], $2::text[]) as rows (id, code)
        where enterprise_id = id and credit_code is null`,
      [taught.map(({ enterpriseId }) => enterpriseId), taught.map(({ learnedCreditCode }) => learnedCreditCode)],
    )
}

async function insertContacts(tx: Tx, stored: readonly StoredSubmission[]) {
  const given = stored.flatMap(({ submission: { leadId, contact } }) =>
    contact === null ? [] : [{ leadId, ...contact }],
  )
  if (given.length === 0) return
  await tx.query(
    `insert into contacts (lead_id, name, phone, email, title)
     select * from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[])`,
    [
      given.map(({ leadId }) => leadId),
      given.map(({ name }) => name),
      given.map(({ phone }) => phone),
      given.map(({ email }) => email),
      given.map(({ title }) => title),
    ],
  )
}

function leadRow({ submission, enterpriseId, duplicate }: StoredSubmission) {
  return {
    lead_id: submission.leadId,
    submission_id: submission.submissionId,
    enterprise_id: enterpriseId,
    partner_id: submission.partnerId,
    external_id: submission.externalId || null,
    status: duplicate === null ? 'submitted' : 'duplicate',
    enterprise_name: submission.enterpriseName,
    credit_code: submission.creditCode,
    text: submission.text,
    products: submission.products,
    former_names: submission.formerNames,
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
    submitted_at: submission.receivedAt,
    updated_at: submission.receivedAt,
  }
}
