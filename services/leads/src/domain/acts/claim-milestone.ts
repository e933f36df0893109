import { type DomainError, type Fault, fault, refuse } from '@lianqiao/service-kit/decisions'
import { mayWork } from '../access.ts'
import type { LeadState } from '../lead.ts'
import type { Claim, FigureKind, Stage } from '../milestone.ts'
import type { Milestone, Project } from '../project.ts'
import { type ActContext, type Decision, NOTHING_CHANGES } from './act.ts'

export type ProjectState = { lead: LeadState; project: Project; milestones: readonly Milestone[] }

/** What is claimed: a stage, or a figure of a period. */
export type Claimed = { milestone: Stage; figure: null } | { milestone: 'figure'; figure: FigureKind }

/**
 * What claims of stages and of figures share. `gate` answers what is missing, or refuses, knowing what was claimed of the
 * same and not rejected. The same claim made twice changes nothing.
 */
export function claimMilestone(
  { lead, project, milestones }: ProjectState,
  said: Claim,
  claimed: Claimed,
  { identity, at, newId }: ActContext,
  gate: (standing: Milestone | undefined) => Fault[] | DomainError,
): Decision | DomainError {
  if (!mayWork(identity, lead)) return refuse('forbidden', { reason: 'working-bureau-claims' })
  const standing = milestones.find((one) => one.state !== 'rejected' && isOfTheSame(one, claimed, said.occurredOn))
  if (standing !== undefined && saysTheSame(standing, said)) return NOTHING_CHANGES
  const faults = gate(standing)
  if (!Array.isArray(faults)) return faults
  if (faults.length > 0) return refuse('unprocessable', { errors: faults })

  const { projectId, leadId } = project
  const { occurredOn, fields } = said
  const { milestone, figure } = claimed
  const milestoneId = newId()
  const evidence = said.evidence.map((one) => ({ ...one, evidenceId: newId() }))
  const by = { claimedBy: identity.officerId, claimedByBureau: identity.bureauId, claimedAt: at }
  const words = [milestone, figure ?? '', occurredOn, JSON.stringify(fields), JSON.stringify(evidence)]
  return {
    writes: [
      {
        what: 'insert-milestone',
        row: { milestoneId, projectId, milestone, figure, occurredOn, fields, evidence, ...by },
      },
    ],
    history: [{ leadId, kind: 'milestone-claimed', detail: milestone }],
    audit: [{ kind: 'milestone-claimed', subject: milestoneId, said: words }],
    events: [],
  }
}

function isOfTheSame(one: Milestone, { milestone, figure }: Claimed, day: string): boolean {
  return one.milestone === milestone && one.figure === figure && (figure === null || one.occurredOn === day)
}

function saysTheSame(one: Milestone, { occurredOn, fields, evidence }: Claim): boolean {
  const references = (all: Claim['evidence']) => all.map(({ evidenceId: _, ...reference }) => inOrder(reference))
  return (
    one.occurredOn === occurredOn &&
    sameJson(inOrder(one.fields), inOrder(fields)) &&
    sameJson(references(one.evidence), references(evidence))
  )
}

const inOrder = (value: object) => Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
const sameJson = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/** The rule that is asked for, or the refusal that lists those there are. */
export function ruleOf<Rule extends { id: string }>(
  rules: readonly Rule[],
  asked: string,
  pointer: string,
): Rule | DomainError {
  const rule = rules.find(({ id }) => id === asked)
  if (rule !== undefined) return rule
  return refuse('unprocessable', { errors: [fault(pointer, 'not-one-of', { known: rules.map(({ id }) => id) })] })
}
