import type { State } from '@lianqiao/contracts/faults'
import { DomainError, refuse } from '@lianqiao/service-kit/decisions'
import { claimContext } from '../claim-context.ts'
import { type Claim, nextStage } from '../milestone.ts'
import { missingForStage } from '../missing.ts'
import type { ActContext, Decision } from './act.ts'
import { claimMilestone, type ProjectState, ruleOf } from './claim-milestone.ts'

export type ClaimStage = Claim & { projectId: string; stage: string }

/**
 * The bureau says that the project's next stage is reached. Refused with everything that is missing, where it is not
 * the next stage, and where it was claimed otherwise and nobody has decided yet. The same claim changes nothing.
 */
export function claimStage(state: ProjectState, request: ClaimStage, context: ActContext): Decision | DomainError {
  const { project } = state
  const rules = context.reference.projectStages
  const rule = ruleOf(rules.stages, request.stage, '/stage')
  if (rule instanceof DomainError) return rule
  return claimMilestone(state, request, { milestone: rule.id, figure: null }, context, (standing) => {
    const refused = (from: State) => refuse('transition-refused', { from, to: rule.id })
    if (nextStage(project.stage, rules)?.id !== rule.id) return refused(project.stage)
    if (standing !== undefined) return refused(`${rule.id} (claimed)`)
    return missingForStage(rule, request, project, claimContext(context))
  })
}
