import type { Tx } from '@lianqiao/eventing'
import type { ImportFault } from '../domain/import-fault.ts'
import type { Outline } from '../domain/outline.ts'

// What staged rows are refused for is stored as a fact: code and figures. Its words are the reader's.

/** Refuses rows with the number of an earlier row that is taken. `column` is what the file calls it. */
export async function refuseRepeated(tx: Tx, importId: string, column: string): Promise<void> {
  await tx.query(
    `update import_rows set outcome = 'refused', content = null,
         faults = jsonb_build_array(jsonb_build_object('column', $2::text, 'code', 'repeated',
           'params', jsonb_build_object('row', same.first)))
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
         faults = jsonb_build_array(jsonb_build_object('column', $3::text, 'code', 'code-taken'))
       from carriers
      where import_id = $1 and outcome = 'added' and import_rows.kind = 'land' and carriers.kind = 'land'
        and carriers.state = 'offered' and carriers.code_key = import_rows.code_key and carriers.park_id <> $2`,
    [importId, parkId, column.code],
  )
  await tx.query(
    `update import_rows set outcome = 'refused', content = null,
         faults = jsonb_build_array(jsonb_build_object('column', $3::text, 'code', 'overtaken'))
      where import_id = $1 and outcome in ('added', 'changed')
        and exists (select from carriers where carriers.park_id = $2 and carriers.kind = import_rows.kind
              and carriers.code_key = import_rows.code_key and carriers.state = 'offered'
              and (carriers.carrier_id is distinct from import_rows.carrier_id or version <> base_version))`,
    [importId, parkId, column.code],
  )
  await tx.query(
    `update import_rows set outcome = 'refused', content = null,
         faults = jsonb_build_array(jsonb_build_object('column', $2::text, 'code', 'reserved',
           'params', jsonb_build_object('reserved', (carriers.reserved / 100.0)::float8)))
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
