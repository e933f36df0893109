import type { Tx } from '@lianqiao/eventing'
import type { Pool } from 'pg'
import type { Writes } from '../domain/acts/writes.ts'
import type { Milestone, Project } from '../domain/project.ts'

const PROJECT = `
  project_id as "projectId", lead_id as "leadId", name, bureau_id as "bureauId", stage,
  stage_since::text as "stageSince", park_id as "parkId", landed_on::text as "landedOn",
  converted_by as "convertedBy", converted_at as "convertedAt"`

const MILESTONE = `
  milestone_id as "milestoneId", project_id as "projectId", milestone, figure, occurred_on::text as "occurredOn",
  fields, evidence, state, claimed_by as "claimedBy", claimed_by_bureau as "claimedByBureau",
  claimed_at as "claimedAt", decided_by as "decidedBy", decided_by_bureau as "decidedByBureau",
  decided_at as "decidedAt", reason`

export async function insertProject(tx: Tx, row: Project): Promise<void> {
  await tx.query(
    `insert into projects (project_id, lead_id, name, bureau_id, stage, stage_since, park_id, landed_on, converted_by,
       converted_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      row.projectId,
      row.leadId,
      row.name,
      row.bureauId,
      row.stage,
      row.stageSince,
      row.parkId,
      row.landedOn,
      row.convertedBy,
      row.convertedAt,
    ],
  )
}

export async function findProjectOf(db: Pool | Tx, leadId: string): Promise<Project | undefined> {
  const { rows } = await db.query<Project>(`select ${PROJECT} from projects where lead_id = $1`, [leadId])
  return rows[0]
}

export async function findProject(db: Pool | Tx, projectId: string): Promise<Project | undefined> {
  const { rows } = await db.query<Project>(`select ${PROJECT} from projects where project_id = $1`, [projectId])
  return rows[0]
}

export async function setStanding(tx: Tx, { projectId, standing }: Writes['set-project-standing']): Promise<void> {
  await tx.query(
    'update projects set stage = $2, stage_since = $3, park_id = $4, landed_on = $5 where project_id = $1',
    [projectId, standing.stage, standing.stageSince, standing.parkId, standing.landedOn],
  )
}

export async function insertMilestone(tx: Tx, row: Writes['insert-milestone']): Promise<void> {
  await tx.query(
    `insert into milestones (milestone_id, project_id, milestone, figure, occurred_on, fields, evidence, state, claimed_by,
       claimed_by_bureau, claimed_at)
     values ($1, $2, $3, $4, $5, $6, $7, 'claimed', $8, $9, $10)`,
    [
      row.milestoneId,
      row.projectId,
      row.milestone,
      row.figure,
      row.occurredOn,
      row.fields,
      JSON.stringify(row.evidence),
      row.claimedBy,
      row.claimedByBureau,
      row.claimedAt,
    ],
  )
}

export async function findMilestone(db: Pool | Tx, milestoneId: string): Promise<Milestone | undefined> {
  const { rows } = await db.query<Milestone>(`select ${MILESTONE} from milestones where milestone_id = $1`, [
    milestoneId,
  ])
  return rows[0]
}

/** What was claimed of a project, newest first. */
export async function listMilestones(db: Pool | Tx, projectId: string): Promise<Milestone[]> {
  const { rows } = await db.query<Milestone>(
    `select ${MILESTONE} from milestones where project_id = $1 order by claimed_at desc, milestone_id desc`,
    [projectId],
  )
  return rows
}

export async function decideMilestone(tx: Tx, decision: Writes['decide-milestone']): Promise<void> {
  await tx.query(
    `update milestones set state = $2, decided_by = $3, decided_by_bureau = $4, decided_at = $5, reason = $6
      where milestone_id = $1`,
    [decision.milestoneId, decision.state, decision.officerId, decision.bureauId, decision.at, decision.reason],
  )
}
