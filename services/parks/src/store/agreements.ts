import type { Tx } from '@lianqiao/eventing'
import type { Pool } from 'pg'
import type { RecordedAgreement } from '../domain/agreement.ts'

const COLUMNS = `
  agreement_id as "agreementId", version, agreement, source, seat_place as "seatPlace", free_seats as "freeSeats",
  bureau_id as "bureauId", officer_id as "officerId", recorded_at as "recordedAt"`

/** Rows are only ever added, so their number says whether something is new. */
export async function agreementsCount(db: Tx | Pool): Promise<number> {
  const { rows } = await db.query<{ count: number }>('select count(*) as count from agreements')
  return rows[0]?.count ?? 0
}

/** Each agreement as it stands on a day: the newest version that is in effect, or the first where none is yet. */
export async function latestAgreements(db: Tx | Pool, day: string): Promise<RecordedAgreement[]> {
  const { rows } = await db.query<RecordedAgreement>(
    `select distinct on (agreement_id) ${COLUMNS} from agreements
      order by agreement_id, effective_from > $1::date,
        case when effective_from <= $1::date then version end desc, version`,
    [day],
  )
  return rows
}

/** All versions, newest first. */
export async function agreementVersions(db: Tx | Pool, agreementId: string): Promise<RecordedAgreement[]> {
  const { rows } = await db.query<RecordedAgreement>(
    `select ${COLUMNS} from agreements where agreement_id = $1 order by version desc`,
    [agreementId],
  )
  return rows
}

/** False where that version has been recorded already. */
export async function insertAgreement(tx: Tx, row: RecordedAgreement): Promise<boolean> {
  const { rowCount } = await tx.query(
    `insert into agreements (agreement_id, version, effective_from, agreement, source, seat_place, free_seats,
       bureau_id, officer_id, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing`,
    [
      row.agreementId,
      row.version,
      row.agreement.effectiveFrom,
      row.agreement,
      row.source,
      row.seatPlace,
      row.freeSeats,
      row.bureauId,
      row.officerId,
      row.recordedAt,
    ],
  )
  return rowCount === 1
}
