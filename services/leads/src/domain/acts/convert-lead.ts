import { type DomainError, mainlandDay, refuse } from '@lianqiao/service-kit/decisions'
import { mayWork } from '../access.ts'
import type { LeadState } from '../lead.ts'
import type { Project } from '../project.ts'
import { type ActContext, type Decision, NOTHING_CHANGES } from './act.ts'

export type ConvertLead = { leadId: string; name: string }

/** A bureau works the lead from here on; before, nobody has taken it, and after, it is a project or has ended. */
export const CONVERTIBLE: readonly string[] = ['acknowledged', 'assessing', 'accepted']

/**
 * A claimed lead becomes a project, in its first stage, by an officer of the bureau that works it. Converting it again
 * changes nothing. The lead stays its enterprise's open one until the last stage: a later report repeats it.
 */
export function convertLead(
  { lead, project: before }: { lead: LeadState; project: Project | undefined },
  { leadId, name }: ConvertLead,
  { identity, at, newId }: ActContext,
): Decision | DomainError {
  if (!mayWork(identity, lead)) return refuse('forbidden', { reason: 'working-bureau-converts' })
  if (before !== undefined) return NOTHING_CHANGES
  if (!CONVERTIBLE.includes(lead.status)) return refuse('transition-refused', { from: lead.status, to: 'converted' })

  const { bureauId, officerId } = identity
  const projectId = newId()
  const project: Project = {
    projectId,
    leadId,
    name: name.trim() || lead.enterpriseName,
    bureauId,
    stage: 'negotiating',
    stageSince: mainlandDay(at),
    parkId: null,
    landedOn: null,
    convertedBy: officerId,
    convertedAt: at,
  }
  const changedAt = at.toISOString()
  const stage = { projectId, leadId, from: '', to: project.stage, evidenceIds: [], changedAt }
  return {
    writes: [
      { what: 'insert-project', row: project },
      { what: 'set-lead-status', row: { leadId, status: 'converted', at } },
    ],
    history: [{ leadId, kind: 'converted' }],
    audit: [{ kind: 'lead-converted', subject: leadId, said: [projectId] }],
    events: [
      { type: 'LeadConverted', data: { leadId, projectId, bureauId, convertedAt: changedAt } },
      { type: 'ProjectStageChanged', data: stage },
    ],
  }
}
