import type { Tx } from '@lianqiao/eventing'
import type { Pool } from 'pg'
import { codeKey } from '../domain/carrier.ts'
import { dayOf } from '../domain/day.ts'
import type { StagedRow } from '../domain/import.ts'
import type { Outline } from '../domain/outline.ts'
import { boxOf } from './carriers.ts'

export async function stageRows(pool: Pool, importId: string, rows: readonly StagedRow[]): Promise<void> {
  const box = (outline: Outline | null | undefined) => (outline ? boxOf(outline) : null)
  await pool.query(
    `insert into import_rows (import_id, row, kind, code, code_key, content, bounds, outcome, carrier_id, base_version,
       faults)
     select $1, row, kind, code, key, content, bounds::box, outcome, carrier, version, faults
       from unnest($2::int[], $3::text[], $4::text[], $5::text[], $6::jsonb[], $7::text[], $8::text[], $9::uuid[],
         $10::int[], $11::jsonb[])
         as rows (row, kind, code, key, content, bounds, outcome, carrier, version, faults)`,
    [
      importId,
      rows.map(({ row }) => row),
      rows.map(({ kind }) => kind),
      rows.map(({ code }) => code),
      rows.map(({ code }) => codeKey(code)),
      rows.map(({ content }) => (content === null ? null : JSON.stringify(content))),
      rows.map(({ content }) => box(content?.outline)),
      rows.map(({ outcome }) => outcome),
      rows.map(({ carrierId }) => carrierId),
      rows.map(({ baseVersion }) => baseVersion),
      rows.map(({ faults }) => JSON.stringify(faults)),
    ],
  )
}

/** Tells the database how many rows were staged just now, so that it plans for as many. */
export async function analyzeImport(pool: Pool): Promise<void> {
  await pool.query('select analyze_import()')
}

/**
 * Puts every row that is right into the carriers and their history. Statements over the whole file: 100,000 rows go in
 * by one commit.
 */
export async function applyRows(
  tx: Tx,
  {
    importId,
    parkId,
    at,
    bureauId,
    officerId,
  }: Record<'importId' | 'parkId' | 'bureauId' | 'officerId', string> & {
    at: Date
  },
): Promise<void> {
  await tx.query("update import_rows set carrier_id = uuidv7() where import_id = $1 and outcome = 'added'", [importId])
  await tx.query(
    `insert into carriers (carrier_id, park_id, kind, code, code_key, name, size, facts, chains, rent_fen, price_fen,
       available_from, available_until, outline, bounds, note, version, entries, state, updated_at, opens_on)
     select carrier_id, $2, kind, code, code_key, content ->> 'name', (content ->> 'size')::bigint, content -> 'facts',
       case when jsonb_typeof(content -> 'chains') = 'array'
         then array(select jsonb_array_elements_text(content -> 'chains')) end,
       (content ->> 'rentFen')::bigint, (content ->> 'priceFen')::bigint, (content ->> 'availableFrom')::date,
       (content ->> 'availableUntil')::date, nullif(content -> 'outline', 'null'), bounds, content ->> 'note', 1, 1,
       'offered', $3,
       case when (content ->> 'availableFrom')::date > $4::date then (content ->> 'availableFrom')::date end
       from import_rows where import_id = $1 and outcome in ('added', 'changed')
     on conflict (carrier_id) do update set code = excluded.code, name = excluded.name, size = excluded.size,
       facts = excluded.facts, chains = excluded.chains, rent_fen = excluded.rent_fen, price_fen = excluded.price_fen,
       available_from = excluded.available_from, available_until = excluded.available_until,
       outline = excluded.outline, bounds = excluded.bounds, note = excluded.note, version = carriers.version + 1,
       entries = carriers.entries + 1, updated_at = greatest(carriers.updated_at, excluded.updated_at),
       opens_on = excluded.opens_on`,
    [importId, parkId, at, dayOf(at)],
  )
  await tx.query(
    `insert into carrier_history (carrier_id, entry, park_id, kind, at, what, size, reserved, available_from,
       available_until, version, content, bureau_id, officer_id)
     select carrier_id, entries, park_id, carriers.kind, updated_at, outcome, size, reserved, available_from,
       available_until, version, content, $2, $3
       from import_rows join carriers using (carrier_id)
      where import_id = $1 and outcome in ('added', 'changed')`,
    [importId, bureauId, officerId],
  )
}

export type ImportRow = Pick<StagedRow, 'row' | 'code' | 'outcome' | 'carrierId' | 'faults'>

export async function importRows(
  db: Pool,
  of: { importId: string; outcome: string | undefined; after: number; limit: number },
): Promise<ImportRow[]> {
  const { rows } = await db.query<ImportRow>(
    `select row, code, outcome, carrier_id as "carrierId", faults from import_rows
      where import_id = $1 and ($2::text is null or outcome = $2) and row > $3 order by row limit $4`,
    [of.importId, of.outcome ?? null, of.after, of.limit],
  )
  return rows
}

/** The largest of each kind that an import offers anew: whom it tells that there is more to have. */
export async function largestOffered(tx: Tx, importId: string): Promise<string[]> {
  const { rows } = await tx.query<{ carrierId: string }>(
    `select distinct on (carriers.kind) carrier_id as "carrierId"
       from import_rows join carriers using (carrier_id)
      where import_id = $1 and outcome in ('added', 'changed') order by carriers.kind, size - reserved desc`,
    [importId],
  )
  return rows.map(({ carrierId }) => carrierId)
}
