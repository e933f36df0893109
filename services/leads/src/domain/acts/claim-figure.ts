import { DomainError, type Fault, refuse } from '@lianqiao/service-kit/decisions'
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
    return standing === undefined ? missing : [...missing, CLAIMED_ALREADY]
  })
}

const CLAIMED_ALREADY: Fault = {
  pointer: '/occurredOn',
  code: 'claimed-already',
  detail: 'a figure of this kind was claimed for this day; what came on one day is one figure',
  zh: '当日已申报过同类数据;同一天的数据请合并为一条',
}
