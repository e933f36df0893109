import type { Tx } from '@lianqiao/eventing'
import type { Pool } from 'pg'
import type { ImportRecord } from '../domain/import.ts'

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
