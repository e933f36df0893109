import type { Tx } from '@lianqiao/eventing'
import type { Pool } from 'pg'
import type { FigureOutcome, KeptFigure, MilestoneFigure } from '../domain/milestone-figure.ts'

const COLUMNS = `
  milestone_id as "milestoneId", benefit, project_id as "projectId", lead_id as "leadId", milestone, park_id as "parkId",
  amount, occurred_on::text as "occurredOn", landed_on::text as "landedOn", bureau_id as "bureauId",
  officer_id as "officerId", verified_at as "verifiedAt"`

/**
 * Milestones and agreements are looked at one after another: so a figure either finds the agreement that is recorded
 * just now, or is found by it. Both are rare.
 */
export async function lockFigures(tx: Tx): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('milestone figures', 0))`)
}

/** Writes what became of a figure; a figure that was posted stays so. */
export async function saveFigure(tx: Tx, figure: MilestoneFigure, outcome: FigureOutcome): Promise<void> {
  const { state } = outcome
  await tx.query(
    `insert into milestone_figures (milestone_id, benefit, project_id, lead_id, milestone, park_id, amount, occurred_on,
       landed_on, bureau_id, officer_id, verified_at, state, agreement_id, candidates, refusal, posting_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
     on conflict (milestone_id, benefit) do update set state = excluded.state, agreement_id = excluded.agreement_id,
       candidates = excluded.candidates, refusal = excluded.refusal, posting_id = excluded.posting_id
      where milestone_figures.state <> 'posted'`,
    [
      figure.milestoneId,
      figure.benefit,
      figure.projectId,
      figure.leadId,
      figure.milestone,
      figure.parkId,
      figure.amount,
      figure.occurredOn,
      figure.landedOn,
      figure.bureauId,
      figure.officerId,
      figure.verifiedAt,
      state,
      state === 'elsewhere' ? null : outcome.agreementId,
      state === 'kept' ? outcome.candidates : [],
      state === 'kept' ? outcome.refusal : null,
      state === 'posted' ? outcome.postingId : null,
    ],
  )
}

/** The agreement by which figures of a project were posted first. */
export async function postedUnder(tx: Tx, projectId: string): Promise<string | null> {
  const { rows } = await tx.query<{ agreementId: string }>(
    `select agreement_id as "agreementId" from milestone_figures where project_id = $1 and state = 'posted'
      order by verified_at, milestone_id limit 1`,
    [projectId],
  )
  return rows[0]?.agreementId ?? null
}

/** Figures in these parks that are not posted, in the order in which they were verified. */
export async function waitingFigures(tx: Tx, parkIds: readonly string[]): Promise<MilestoneFigure[]> {
  const { rows } = await tx.query<MilestoneFigure>(
    `select ${COLUMNS} from milestone_figures where state <> 'posted' and park_id = any ($1)
      order by verified_at, milestone_id, benefit`,
    [parkIds],
  )
  return rows
}

/** What could not be posted of an agreement, oldest first; without what somebody has posted by hand since. */
export async function keptFigures(db: Pool, agreementId: string): Promise<KeptFigure[]> {
  const { rows } = await db.query<KeptFigure>(
    `select ${COLUMNS}, refusal from milestone_figures
      where state = 'kept' and (agreement_id = $1 or $1 = any (candidates))
        and not exists (select from postings where reference = milestone_id::text
                           and postings.benefit = milestone_figures.benefit and cause <> 'reversal')
      order by verified_at, milestone_id, benefit`,
    [agreementId],
  )
  return rows
}
