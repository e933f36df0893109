import type { Pool } from 'pg'
import type { RecordedScorecard } from '../domain/scorecard.ts'

const COLUMNS = `
  scorecard_id as "scorecardId", park_id as "parkId", lead_id as "leadId", verdict, score, items,
  rules_version as "rulesVersion", reason, bureau_id as "bureauId", officer_id as "officerId", judged_at as "judgedAt"`

export async function insertScorecard(pool: Pool, row: RecordedScorecard): Promise<void> {
  await pool.query(
    `insert into scorecards (scorecard_id, park_id, lead_id, verdict, score, items, rules_version, reason,
       bureau_id, officer_id, judged_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      row.scorecardId,
      row.parkId,
      row.leadId,
      row.verdict,
      row.score,
      JSON.stringify(row.items),
      row.rulesVersion,
      row.reason,
      row.bureauId,
      row.officerId,
      row.judgedAt,
    ],
  )
}

/** Those of these parks, newest first. */
export async function listScorecards(
  pool: Pool,
  leadId: string,
  parkIds: readonly string[],
): Promise<RecordedScorecard[]> {
  const { rows } = await pool.query<RecordedScorecard>(
    `select ${COLUMNS} from scorecards where lead_id = $1 and park_id = any ($2) order by scorecard_id desc limit 100`,
    [leadId, parkIds],
  )
  return rows
}
