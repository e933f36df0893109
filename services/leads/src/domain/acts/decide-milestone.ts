import { DomainError, refuse } from '@lianqiao/service-kit/decisions'
import { mayJudge } from '../access.ts'
import { milestoneVerified } from '../events/milestone-verified.ts'
import type { LeadState } from '../lead.ts'
import { entered, nextStage } from '../milestone.ts'
import type { Milestone, Project } from '../project.ts'
import { type ActContext, type Decision, NOTHING_CHANGES } from './act.ts'
import { requireReason } from './require-reason.ts'
import type { Write } from './writes.ts'

export type MilestoneState = { lead: LeadState; project: Project; milestone: Milestone }
export type DecideMilestone = { milestoneId: string; verified: boolean; reason: string }

/**
 * The city, or another officer of the bureau, says whether the evidence bears a claim out. Whoever claimed it may not.
 * A verified stage is entered, and what was verified is published; a rejected claim may be made again. Saying the same
 * again changes nothing; what was decided is not decided otherwise.
 */
export function decideMilestone(
  { lead, project, milestone }: MilestoneState,
  { milestoneId, verified, reason: given }: DecideMilestone,
  { identity, at, reference }: ActContext,
): Decision | DomainError {
  const state = verified ? 'verified' : 'rejected'
  if (!mayJudge(identity, lead)) return refuse('forbidden', { reason: 'city-and-working-bureau-verify' })
  if (milestone.state === state) return NOTHING_CHANGES
  if (milestone.state !== 'claimed') return refuse('transition-refused', { from: milestone.state, to: state })
  if (milestone.claimedBy === identity.officerId) return refuse('second-person-needed', {})
  const reason = verified ? given.trim() : requireReason(given)
  if (reason instanceof DomainError) return reason

  const { officerId, bureauId } = identity
  const { leadId } = project
  const after = verified && milestone.milestone !== 'figure' ? entered(project, milestone.milestone, milestone) : null
  return {
    writes: [
      { what: 'decide-milestone', row: { milestoneId, state, officerId, bureauId, at, reason } },
      ...(after === null ? [] : enter(project, after)),
    ],
    history: [{ leadId, kind: `milestone-${state}`, detail: milestone.milestone }],
    audit: [{ kind: `milestone-${state}`, subject: milestoneId, said: [reason] }],
    events: verified
      ? milestoneVerified({ before: project, after: { ...project, ...after }, milestone, at, identity, reference })
      : [],
  }

  /** After the last stage the project's lead has come to its end. */
  function enter({ projectId }: Project, standing: ReturnType<typeof entered>): Write[] {
    const isLast = nextStage(standing.stage, reference.projectStages) === undefined
    return [
      { what: 'set-project-standing', row: { projectId, standing } },
      ...(isLast ? [{ what: 'end-lead' as const, row: { leadId, at } }] : []),
    ]
  }
}
