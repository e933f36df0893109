import { type Identity, mainlandDay, refuse } from '@lianqiao/service-kit'
import { auditDecisions } from '../audit-decision.ts'
import { mayWork } from '../domain/visibility.ts'
import { addHistory } from '../store/history.ts'
import { setStatus } from '../store/leads.ts'
import { findProjectOf, insertProject, type ProjectRow } from '../store/projects.ts'
import { accessOf } from '../view/lead.ts'
import { onLead, type ProjectDeps } from './deps.ts'

/** A bureau works the lead from here on; before, nobody has taken it, and after, it is a project or has ended. */
export const CONVERTIBLE: readonly string[] = ['acknowledged', 'assessing', 'accepted']

/**
 * A claimed lead becomes a project, in its first stage, by an officer of the bureau that works it. Converting it again
 * changes nothing. The lead stays its enterprise's open one until the last stage: a later report repeats it.
 */
export function convertLead(
  request: { leadId: string; name: string; identity: Identity },
  deps: ProjectDeps,
): Promise<ProjectRow> {
  const { leadId, identity } = request
  return onLead(request, deps, async (tx, lead) => {
    if (!mayWork(identity, accessOf(lead)))
      throw refuse('forbidden', { reason: 'the bureau that works the lead makes it a project' })
    const before = await findProjectOf(tx, leadId)
    if (before !== undefined) return before
    if (!CONVERTIBLE.includes(lead.status)) throw refuse('transition-refused', { from: lead.status, to: 'converted' })

    const at = deps.clock()
    const { officerId, bureauId } = identity
    const project: ProjectRow = {
      projectId: deps.newId(),
      leadId,
      name: request.name.trim() || lead.enterpriseName,
      bureauId,
      stage: 'negotiating',
      stageSince: mainlandDay(at),
      parkId: null,
      landedOn: null,
      convertedBy: officerId,
      convertedAt: at,
    }
    const { projectId } = project
    await insertProject(tx, project)
    await setStatus(tx, { leadId, status: 'converted', at })
    await addHistory(tx, leadId, [{ kind: 'converted', at, bureauId, officerId }])
    await auditDecisions(tx, [{ kind: 'lead-converted', subject: leadId, actor: officerId, at, told: [projectId] }])
    const changedAt = at.toISOString()
    const stage = { projectId, leadId, from: '', to: project.stage, evidenceIds: [], changedAt }
    await deps.outbox.append(tx, [
      { type: 'LeadConverted', data: { leadId, projectId, bureauId, convertedAt: changedAt } },
      { type: 'ProjectStageChanged', data: stage },
    ])
    return project
  })
}
