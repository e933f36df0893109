import type { DomainEvent } from '@lianqiao/contracts'
import type { ReferenceData } from '@lianqiao/reference-data'
import type { Identity } from '@lianqiao/service-kit/decisions'
import { figureFigures, type MilestoneFigure, type StageRules, stageFigures } from '../milestone.ts'
import type { Milestone, Project } from '../project.ts'

type Verified = {
  before: Project
  after: Project
  milestone: Milestone
  at: Date
  identity: Identity & { kind: 'officer' }
  reference: Pick<ReferenceData, 'projectStages'>
}

/** What others learn of a verified claim: its figures, and of a stage that the project has changed. */
export function milestoneVerified({ before, after, milestone, at, identity, reference }: Verified): DomainEvent[] {
  const { projectId, leadId, parkId, landedOn } = after
  const { milestoneId, occurredOn } = milestone
  const verifiedAt = at.toISOString()
  const evidenceIds = milestone.evidence.map(({ evidenceId }) => evidenceId)
  const verified: DomainEvent = {
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

function figuresOf({ milestone, figure, fields }: Milestone, { stages, figures }: StageRules): MilestoneFigure[] {
  if (milestone === 'figure')
    return figures.filter(({ id }) => id === figure).flatMap((rule) => figureFigures(rule, fields))
  return stages.filter(({ id }) => id === milestone).flatMap((rule) => stageFigures(rule, fields))
}
