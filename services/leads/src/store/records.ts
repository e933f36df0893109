import type { Tx } from '@lianqiao/eventing'
import type { Pool } from 'pg'
import type { EnterpriseRecord } from '../domain/enterprise.ts'
import type { Learned } from '../domain/learning.ts'
import { OPEN_STATUSES } from '../domain/open-lead.ts'
import type { Enterprise } from '../domain/recognise.ts'

const OPEN = OPEN_STATUSES.map((status) => `'${status}'`).join(', ')

export const RECORD_COLUMNS = `
  enterprise_id as "recordId", name, name_key as "nameKey", credit_code as "creditCode", place,
  former_names as "formerNames", registrations`

export type StoredRecord = EnterpriseRecord & {
  learned: number
  /** The knowledge of names that its keys were made with; '' where it has none. */
  keyedBy: string
}

export async function findRecords(db: Pool | Tx, recordIds: readonly string[]): Promise<StoredRecord[]> {
  if (recordIds.length === 0) return []
  const { rows } = await db.query<StoredRecord>(
    `select ${RECORD_COLUMNS}, learned, keyed_by as "keyedBy" from enterprises where enterprise_id = any ($1)`,
    [recordIds],
  )
  return rows
}

/** Record -> the enterprise it is part of, with its open lead and the codes that its records carry. */
export async function findEnterprisesOf(tx: Tx, recordIds: readonly string[]): Promise<Map<string, Enterprise>> {
  if (recordIds.length === 0) return new Map()
  const { rows } = await tx.query<Enterprise & { recordIds: string[] }>(
    `with recursive up as (
       select enterprise_id as asked, enterprise_id, merged_into from enterprises where enterprise_id = any ($1)
       union all
       select asked, above.enterprise_id, above.merged_into from up
         join enterprises above on above.enterprise_id = up.merged_into),
     roots as (
       select enterprise_id as root, array_agg(asked) as asked from up where merged_into is null group by enterprise_id),
     down as (
       select root, root as record from roots
       union all
       select root, below.enterprise_id from down join enterprises below on below.merged_into = down.record),
     coded as (
       select root, array_agg(credit_code) as codes from down join enterprises on enterprise_id = record
        where credit_code is not null group by root),
     opened as (
       select distinct on (root) root, lead_id from down join leads on leads.enterprise_id = record
        where duplicate_of is null and ended_at is null and status in (${OPEN}) order by root, submitted_at, lead_id)
     select root as "enterpriseId", asked as "recordIds", lead_id as "openLeadId", coalesce(codes, '{}') as "creditCodes"
       from roots left join coded using (root) left join opened using (root)`,
    [recordIds],
  )
  return new Map(rows.flatMap(({ recordIds: ids, ...enterprise }) => ids.map((id) => [id, enterprise] as const)))
}

/** New records with the keys under which they are found. */
export async function insertRecords(
  tx: Tx,
  records: readonly (EnterpriseRecord & { keys: readonly string[]; mergedInto: string | null })[],
  { learned, at, keyedBy }: { learned: number; at: Date; keyedBy: string },
): Promise<void> {
  if (records.length === 0) return
  await tx.query(
    `with keyed as (
       insert into enterprise_keys (key, learned, enterprise_id)
       select distinct hashtextextended(key, 4), $2::bigint, id from unnest($4::text[], $5::uuid[]) as keys (key, id))
     insert into enterprises (enterprise_id, name, name_key, credit_code, place, former_names, registrations, learned,
                              merged_into, created_at, keyed_by)
     select "recordId", name, "nameKey", "creditCode", place, "formerNames", registrations, $2, "mergedInto", $3, $6
       from jsonb_to_recordset($1) as rows ("recordId" uuid, name text, "nameKey" text, "creditCode" text, place text,
         "formerNames" text[], registrations jsonb, "mergedInto" uuid)`,
    [
      JSON.stringify(records.map(({ keys: _, ...record }) => record)),
      learned,
      at,
      records.flatMap(({ keys }) => keys),
      records.flatMap(({ recordId, keys }) => keys.map(() => recordId)),
      keyedBy,
    ],
  )
}

/** Adds to records what they learned. The number makes whoever has read them before read them again. */
export async function updateLearned(
  tx: Tx,
  changes: readonly (Learned & { recordId: string })[],
  learned: number,
): Promise<void> {
  if (changes.length === 0) return
  await tx.query(
    `update enterprises
        set credit_code = coalesce(enterprises.credit_code, rows."creditCode"),
            former_names = former_names || rows."formerNames", registrations = enterprises.registrations || rows.registrations,
            learned = $2
       from jsonb_to_recordset($1) as rows ("recordId" uuid, "creditCode" text, "formerNames" text[], registrations jsonb)
      where enterprise_id = rows."recordId"`,
    [JSON.stringify(changes), learned],
  )
}

/** Records whose keys were made with other knowledge of names. */
export async function findKeyedOtherwise(pool: Pool, keyedBy: string, limit: number): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>(
    'select enterprise_id as id from enterprises where keyed_by < $1 or keyed_by > $1 limit $2',
    [keyedBy, limit],
  )
  return rows.map(({ id }) => id)
}

/** The records' keys are of this knowledge, and stand under this number. */
export async function setKeyed(
  tx: Tx,
  recordIds: readonly string[],
  { learned, keyedBy }: { learned: number; keyedBy: string },
): Promise<void> {
  await tx.query('update enterprises set learned = $2, keyed_by = $3 where enterprise_id = any ($1)', [
    recordIds,
    learned,
    keyedBy,
  ])
}

/** The phones that were given with the leads of these records, each record's in one text. Personal data. */
export async function findPhones(tx: Tx, recordIds: readonly string[]): Promise<Map<string, string>> {
  if (recordIds.length === 0) return new Map()
  const { rows } = await tx.query<{ recordId: string; phones: string }>(
    `select enterprise_id as "recordId", string_agg(distinct phone, ';') as phones
       from leads join contacts using (lead_id) where enterprise_id = any ($1) and phone <> '' group by enterprise_id`,
    [recordIds],
  )
  return new Map(rows.map(({ recordId, phones }) => [recordId, phones]))
}
