import type { Tx } from '@lianqiao/eventing'
import type { Pool } from 'pg'
import type { CarrierContent } from '../domain/carrier.ts'
import { codeKey } from '../domain/carrier.ts'
import { dayOf } from '../domain/day.ts'
import type { Outline } from '../domain/outline.ts'
import { boxOf } from './carriers.ts'

/** `detail` in English; what was stored before there was a choice has no `zh`. */
export type ImportFault = { column: string; code: string; detail: string; zh?: string }
export type ImportOutcome = 'added' | 'changed' | 'unchanged' | 'refused'

export type StagedRow = {
  row: number
  kind: string | null
  code: string
  content: CarrierContent | null
  outcome: ImportOutcome
  carrierId: string | null
  baseVersion: number | null
  faults: readonly ImportFault[]
}

export type ImportRecord = {
  importId: string
  parkId: string
  fileName: string
  format: string
  state: 'reading' | 'done'
  rows: number
  added: number
  changed: number
  unchanged: number
  refused: number
  importedAt: Date
}

const COLUMNS = `
  import_id as "importId", park_id as "parkId", file_name as "fileName", format, state, rows, added, changed, unchanged,
  refused, imported_at as "importedAt"`

export async function beginImport(
  pool: Pool,
  made: Pick<ImportRecord, 'importId' | 'parkId' | 'fileName' | 'format' | 'importedAt'> & {
    bureauId: string
    officerId: string
  },
): Promise<void> {
  await pool.query(
    `insert into imports (import_id, park_id, file_name, format, state, bureau_id, officer_id, imported_at)
     values ($1, $2, $3, $4, 'reading', $5, $6, $7)`,
    [made.importId, made.parkId, made.fileName, made.format, made.bureauId, made.officerId, made.importedAt],
  )
}

/** Its rows go with it. */
export async function dropImport(db: Tx | Pool, importId: string): Promise<void> {
  await db.query("delete from imports where import_id = $1 and state = 'reading'", [importId])
}

/** Imports whose process ended while it was reading. */
export async function abandonedImports(pool: Pool, before: Date, limit: number): Promise<string[]> {
  const { rows } = await pool.query<{ importId: string }>(
    `select import_id as "importId" from imports where state = 'reading' and imported_at < $1
      order by imported_at limit $2`,
    [before, limit],
  )
  return rows.map(({ importId }) => importId)
}

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

/** Refuses rows with the number of an earlier row that is taken. `column` is what the file calls it. */
export async function refuseRepeated(tx: Tx, importId: string, column: string): Promise<void> {
  await tx.query(
    `update import_rows set outcome = 'refused', content = null,
         faults = jsonb_build_array(jsonb_build_object('column', $2::text, 'code', 'repeated',
           'detail', 'the same number as in row ' || same.first,
           'zh', '与第 ' || same.first || ' 行的编号相同'))
       from (select row, first_value(row) over (partition by kind, code_key order by row) as first
               from import_rows where import_id = $1 and outcome <> 'refused') as same
      where import_id = $1 and import_rows.row = same.row and same.first < same.row`,
    [importId, column],
  )
}

/** Refuses rows that take a number of another park, or were overtaken since they were read. */
export async function refuseRivals(
  tx: Tx,
  importId: string,
  parkId: string,
  column: { code: string; size: string },
): Promise<void> {
  await tx.query(
    `update import_rows set outcome = 'refused', content = null,
         faults = jsonb_build_array(jsonb_build_object('column', $3::text, 'code', 'code-taken',
           'detail', 'another park has a plot of that number', 'zh', '别的园区已有这个宗地号'))
       from carriers
      where import_id = $1 and outcome = 'added' and import_rows.kind = 'land' and carriers.kind = 'land'
        and carriers.state = 'offered' and carriers.code_key = import_rows.code_key and carriers.park_id <> $2`,
    [importId, parkId, column.code],
  )
  await tx.query(
    `update import_rows set outcome = 'refused', content = null,
         faults = jsonb_build_array(jsonb_build_object('column', $3::text, 'code', 'overtaken',
           'detail', 'somebody changed it while the file was read; import the row again',
           'zh', '读取文件期间有人改过它;请重新导入这一行'))
      where import_id = $1 and outcome in ('added', 'changed')
        and exists (select from carriers where carriers.park_id = $2 and carriers.kind = import_rows.kind
              and carriers.code_key = import_rows.code_key and carriers.state = 'offered'
              and (carriers.carrier_id is distinct from import_rows.carrier_id or version <> base_version))`,
    [importId, parkId, column.code],
  )
  await tx.query(
    `update import_rows set outcome = 'refused', content = null,
         faults = jsonb_build_array(jsonb_build_object('column', $2::text, 'code', 'reserved',
           'detail', (carriers.reserved / 100.0)::float8 || ' of it are reserved',
           'zh', '其中 ' || (carriers.reserved / 100.0)::float8 || ' 已预留'))
       from carriers
      where import_id = $1 and outcome = 'changed' and carriers.carrier_id = import_rows.carrier_id
        and (content ->> 'size')::bigint < carriers.reserved`,
    [importId, column.size],
  )
}

export type Neighbour = { row: number; outline: Outline; other: Outline; otherRow: number | null; code: string }

/** Rows with an outline after a row, each beside what may share ground with it: carriers, and earlier rows. */
export async function neighboursAfter(tx: Tx, importId: string, after: number, limit: number): Promise<Neighbour[]> {
  const { rows } = await tx.query<Neighbour>(
    `with batch as (
       select row, content, bounds, carrier_id from import_rows
        where import_id = $1 and row > $2 and bounds is not null and outcome <> 'refused' order by row limit $3)
     select batch.row, batch.content -> 'outline' as outline, carriers.outline as other, null::int as "otherRow",
       carriers.code from batch join carriers on carriers.bounds && batch.bounds
      where carriers.state = 'offered' and carriers.carrier_id is distinct from batch.carrier_id
        and not exists (select from import_rows where import_id = $1 and outcome <> 'refused'
              and import_rows.carrier_id = carriers.carrier_id)
     union all
     select batch.row, batch.content -> 'outline', earlier.content -> 'outline', earlier.row, earlier.code
       from batch join import_rows earlier on earlier.bounds && batch.bounds
      where earlier.import_id = $1 and earlier.row < batch.row and earlier.outcome <> 'refused'
     order by 1, 4`,
    [importId, after, limit],
  )
  return rows
}

/** The last of the rows that `neighboursAfter` looks at; undefined where there is none. */
export async function lastOutlined(
  tx: Tx,
  importId: string,
  after: number,
  limit: number,
): Promise<number | undefined> {
  const { rows } = await tx.query<{ row: number | null }>(
    `select max(row) as row from (
       select row from import_rows where import_id = $1 and row > $2 and bounds is not null and outcome <> 'refused'
        order by row limit $3) as batch`,
    [importId, after, limit],
  )
  return rows[0]?.row ?? undefined
}

export async function refuseRow(tx: Tx, importId: string, row: number, fault: ImportFault): Promise<void> {
  await tx.query(
    `update import_rows set outcome = 'refused', content = null, faults = $3 where import_id = $1 and row = $2`,
    [importId, row, JSON.stringify([fault])],
  )
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

/** Closes an import and counts what became of its rows. What the rows said is in the carriers' history now. */
export async function finishImport(tx: Tx, importId: string): Promise<ImportRecord> {
  await tx.query('update import_rows set content = null, bounds = null where import_id = $1 and content is not null', [
    importId,
  ])
  const { rows } = await tx.query<ImportRecord>(
    `update imports set state = 'done', rows = counts.rows, added = counts.added, changed = counts.changed,
         unchanged = counts.unchanged, refused = counts.refused
       from (select count(*) as rows, count(*) filter (where outcome = 'added') as added,
               count(*) filter (where outcome = 'changed') as changed,
               count(*) filter (where outcome = 'unchanged') as unchanged,
               count(*) filter (where outcome = 'refused') as refused
               from import_rows where import_id = $1) as counts
      where import_id = $1 returning ${COLUMNS.replaceAll(/\b(rows|added|changed|unchanged|refused)\b/g, 'imports.$1')}`,
    [importId],
  )
  return rows[0] as ImportRecord
}

export async function findImport(db: Pool, importId: string): Promise<ImportRecord | undefined> {
  const { rows } = await db.query<ImportRecord>(
    `select ${COLUMNS} from imports where import_id = $1 and state = 'done'`,
    [importId],
  )
  return rows[0]
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
