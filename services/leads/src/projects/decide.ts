import type { Events } from '@lianqiao/contracts'
import type { NewEvent, Tx } from '@lianqiao/eventing'
import { type Identity, refuse } from '@lianqiao/service-kit'
import { auditDecisions } from '../audit-decision.ts'
import { entered, figureFigures, type MilestoneFigure, nextStage, stageFigures } from '../domain/milestone.ts'
import { mayJudge } from '../domain/visibility.ts'
import { requireReason } from '../require-reason.ts'
import { addHistory } from '../store/history.ts'
import { endLead } from '../store/leads.ts'
import { decideMilestone, findMilestone, type MilestoneRow, type ProjectRow, setStanding } from '../store/projects.ts'
import { accessOf } from '../view/lead.ts'
import { onProject, type ProjectDeps } from './deps.ts'

type Decision = { milestoneId: string; verified: boolean; reason: string; identity: Identity }

/**
 * The city, or another officer of the bureau, says whether the evidence bears a claim out. Whoever claimed it may not.
 * A verified stage is entered, and what was verified is told; a rejected claim may be made anew. Saying the same again
 * changes nothing; what was decided is not decided otherwise.
 */
export async function decideClaim(request: Decision, deps: ProjectDeps): Promise<ProjectRow> {
  const { milestoneId, verified, identity } = request
  const state = verified ? 'verified' : 'rejected'
  const claimed = await findMilestone(deps.pool, milestoneId)
  if (claimed === undefined) throw refuse('not-found', { what: 'milestone' })
  return onProject({ projectId: claimed.projectId, identity }, deps, async (tx, project, lead) => {
    const milestone = (await findMilestone(tx, milestoneId)) as MilestoneRow
    if (!mayJudge(identity, accessOf(lead)))
      throw refuse('forbidden', { reason: 'the city and the bureau that works the lead verify' })
    if (milestone.state === state) return project
    if (milestone.state !== 'claimed') throw refuse('transition-refused', { from: milestone.state, to: state })
    if (milestone.claimedBy === identity.officerId) throw refuse('second-person-needed', {})

    const reason = verified ? request.reason.trim() : requireReason(request.reason)
    const at = deps.clock()
    const { officerId, bureauId } = identity
    const { leadId } = project
    const detail = milestone.milestone
    await decideMilestone(tx, { milestoneId, state, officerId, bureauId, at, reason })
    const after = verified ? await enter(tx, project, milestone, at, deps) : project
    await addHistory(tx, leadId, [{ kind: `milestone-${state}`, at, bureauId, officerId, detail }])
    await auditDecisions(tx, [
      { kind: `milestone-${state}`, subject: milestoneId, actor: officerId, at, told: [reason] },
    ])
    if (verified) await deps.outbox.append(tx, told({ before: project, after, milestone, at, identity }, deps))
    return after
  })
}

/** The project in the stage that was verified; after the last one its lead has come to its end. */
async function enter(
  tx: Tx,
  project: ProjectRow,
  milestone: MilestoneRow,
  at: Date,
  { reference }: ProjectDeps,
): Promise<ProjectRow> {
  if (milestone.milestone === 'figure') return project
  const standing = entered(project, milestone.milestone, milestone)
  await setStanding(tx, project.projectId, standing)
  if (nextStage(standing.stage, reference.projectStages) === undefined) await endLead(tx, project.leadId, at)
  return { ...project, ...standing }
}

type Verified = {
  before: ProjectRow
  after: ProjectRow
  milestone: MilestoneRow
  at: Date
  identity: Identity & { kind: 'officer' }
}

function told({ before, after, milestone, at, identity }: Verified, { reference }: ProjectDeps): NewEvent<Events>[] {
  const { projectId, leadId, parkId, landedOn } = after
  const { milestoneId, occurredOn } = milestone
  const verifiedAt = at.toISOString()
  const evidenceIds = milestone.evidence.map(({ evidenceId }) => evidenceId)
  const verified: NewEvent<Events> = {
    type: 'MilestoneVerified',
    data: {
      milestoneId,
      projectId,
      leadId,
      milestone: milestone.milestone,
      occurredOn,
      landedOn: landedOn ?? '',
      parkId: parkId ?? '',
      figures: figuresOf(milestone, reference.projectStages),
      evidenceIds,
      verifiedByBureauId: identity.bureauId,
      verifiedByOfficerId: identity.officerId,
      verifiedAt,
    },
  }
  if (milestone.milestone === 'figure') return [verified]
  const change = { projectId, leadId, from: before.stage, to: after.stage, evidenceIds, changedAt: verifiedAt }
  return [{ type: 'ProjectStageChanged', data: change }, verified]
}

function figuresOf(
  { milestone, figure, fields }: MilestoneRow,
  { stages, figures }: ProjectDeps['reference']['projectStages'],
): MilestoneFigure[] {
  if (milestone === 'figure')
    return figures.filter(({ id }) => id === figure).flatMap((rule) => figureFigures(rule, fields))
  return stages.filter(({ id }) => id === milestone).flatMap((rule) => stageFigures(rule, fields))
}
