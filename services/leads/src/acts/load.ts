import type { Tx } from '@lianqiao/eventing'
import type { ProjectState } from '../domain/acts/claim-milestone.ts'
import type { MilestoneState } from '../domain/acts/decide-milestone.ts'
import type { LeadState } from '../domain/lead.ts'
import type { Project } from '../domain/project.ts'
import { lockLead } from '../store/leads.ts'
import { findMilestone, findProject, findProjectOf, listMilestones } from '../store/projects.ts'

// An act holds the row of its lead until the commit. What is read before that is not trusted: it is read again after.

export async function loadLead(tx: Tx, { leadId }: { leadId: string }): Promise<{ lead: LeadState } | undefined> {
  const lead = await lockLead(tx, leadId)
  return lead === undefined ? undefined : { lead }
}

export async function loadLeadWithProject(
  tx: Tx,
  request: { leadId: string },
): Promise<{ lead: LeadState; project: Project | undefined } | undefined> {
  const found = await loadLead(tx, request)
  return found && { ...found, project: await findProjectOf(tx, request.leadId) }
}

export async function loadProject(tx: Tx, { projectId }: { projectId: string }): Promise<ProjectState | undefined> {
  const before = await findProject(tx, projectId)
  const lead = before && (await lockLead(tx, before.leadId))
  const project = lead && (await findProject(tx, projectId))
  return project && { lead, project, milestones: await listMilestones(tx, projectId) }
}

export async function loadMilestone(
  tx: Tx,
  { milestoneId }: { milestoneId: string },
): Promise<MilestoneState | undefined> {
  const before = await findMilestone(tx, milestoneId)
  const state = before && (await loadProject(tx, before))
  const milestone = state?.milestones.find((one) => one.milestoneId === milestoneId)
  return milestone && state && { lead: state.lead, project: state.project, milestone }
}
