import { DomainError, fault, refuse } from '@lianqiao/service-kit/decisions'
import { claimContext } from '../claim-context.ts'
import { type Claim, FIGURE_AMOUNT } from '../milestone.ts'
import { missingForFigure } from '../missing.ts'
import type { ActContext, Decision } from './act.ts'
import { claimMilestone, type ProjectState, ruleOf } from './claim-milestone.ts'

export type ClaimFigure = Omit<Claim, 'fields'> & { projectId: string; figure: string; amount: number }

/** The bureau reports a figure of a period, once its company is registered here. As claimStage in all else. */
export function claimFigure(
  state: ProjectState,
  { figure, amount, occurredOn, evidence }: ClaimFigure,
  context: ActContext,
): Decision | DomainError {
  const { project } = state
  const rule = ruleOf(context.reference.projectStages.figures, figure, '/figure')
  if (rule instanceof DomainError) return rule
  const said = { occurredOn, evidence, fields: { [FIGURE_AMOUNT]: amount } }
  return claimMilestone(state, said, { milestone: 'figure', figure: rule.id }, context, (standing) => {
    if (project.landedOn === null) return refuse('transition-refused', { from: project.stage, to: 'figure' })
    const missing = missingForFigure(rule, said, project, claimContext(context))
    return standing === undefined ? missing : [...missing, fault('/occurredOn', 'claimed-already', {})]
  })
}
