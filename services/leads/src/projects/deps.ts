import type { Events } from '@lianqiao/contracts'
import { type Outbox, type Tx, withTransaction } from '@lianqiao/eventing'
import type { ReferenceData } from '@lianqiao/reference-data'
import { type Clock, type Identity, mainlandDay, type NewId, refuse } from '@lianqiao/service-kit'
import type { Pool } from 'pg'
import type { ClaimContext } from '../domain/milestone.ts'
import { maySee } from '../domain/visibility.ts'
import { type LeadRow, lockLead } from '../store/leads.ts'
import { findProjectOf, leadOfProject, type ProjectRow } from '../store/projects.ts'
import { accessOf } from '../view/lead.ts'

export type ProjectDeps = {
  pool: Pool
  outbox: Outbox<Events>
  clock: Clock
  newId: NewId
  reference: Pick<ReferenceData, 'projectStages' | 'parks'>
}

/** One decision about a lead and its project, while nobody else decides about it. Others' leads are not found. */
export async function onLead<T>(
  { leadId, identity }: { leadId: string; identity: Identity },
  { pool, outbox }: ProjectDeps,
  decide: (tx: Tx, lead: LeadRow) => Promise<T>,
): Promise<T> {
  const decided = await withTransaction(pool, async (tx) => {
    const lead = await lockLead(tx, leadId)
    if (lead === undefined || !maySee(identity, accessOf(lead))) throw refuse('not-found', { what: 'lead' })
    return decide(tx, lead)
  })
  outbox.wake()
  return decided
}

/** What claims are judged by today. */
export function contextOf({ clock, reference }: Pick<ProjectDeps, 'clock' | 'reference'>): ClaimContext {
  return {
    today: mainlandDay(clock()),
    parkIds: new Set(reference.parks.rows.map(({ id }) => id)),
    evidenceNames: new Map(reference.projectStages.evidenceKinds.map(({ id, names }) => [id, names])),
  }
}

/** As onLead, by the project's id. */
export async function onProject(
  { projectId, identity }: { projectId: string; identity: Identity },
  deps: ProjectDeps,
  decide: (tx: Tx, project: ProjectRow, lead: LeadRow) => Promise<ProjectRow>,
): Promise<ProjectRow> {
  const leadId = await leadOfProject(deps.pool, projectId)
  if (leadId === undefined) throw refuse('not-found', { what: 'project' })
  return onLead({ leadId, identity }, deps, async (tx, lead) => {
    const project = await findProjectOf(tx, leadId)
    if (project === undefined) throw new Error(`project ${projectId} of lead ${leadId} is gone`)
    return decide(tx, project, lead)
  })
}
