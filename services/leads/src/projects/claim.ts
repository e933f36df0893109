import { isDeepStrictEqual } from 'node:util'
import { type Fault, type Identity, refuse } from '@lianqiao/service-kit'
import { auditDecisions } from '../audit-decision.ts'
import { type Claim, FIGURE_AMOUNT, type FigureKind, nextStage, type Stage } from '../domain/milestone.ts'
import { missingForFigure, missingForStage } from '../domain/missing.ts'
import { mayWork } from '../domain/visibility.ts'
import { addHistory } from '../store/history.ts'
import { insertMilestone, listMilestones, type MilestoneRow, type ProjectRow } from '../store/projects.ts'
import { accessOf } from '../view/lead.ts'
import { contextOf, onProject, type ProjectDeps } from './deps.ts'

type Request = Claim & { projectId: string; identity: Identity }
type Claimed = { milestone: Stage; figure: null } | { milestone: 'figure'; figure: FigureKind }

/**
 * The bureau says that the project's next stage is reached. Refused with everything that is missing, where it is not
 * the next stage, and where it was claimed otherwise and nobody has decided yet. The same claim changes nothing.
 */
export function claimStage(request: Request & { stage: string }, deps: ProjectDeps): Promise<ProjectRow> {
  const rules = deps.reference.projectStages
  const rule = oneOf(rules.stages, request.stage, '/stage')
  return claim(request, { milestone: rule.id, figure: null }, deps, (project, standing) => {
    const refused = (from: string) => refuse('transition-refused', { from, to: rule.id })
    if (nextStage(project.stage, rules)?.id !== rule.id) throw refused(project.stage)
    if (standing !== undefined) throw refused(`${rule.id} (claimed)`)
    return missingForStage(rule, request, project, contextOf(deps))
  })
}

/** The bureau tells a figure of a period, once its company is registered here. As claimStage in all else. */
export function claimFigure(
  { figure, amount, ...rest }: Omit<Request, 'fields'> & { figure: string; amount: number },
  deps: ProjectDeps,
): Promise<ProjectRow> {
  const rule = oneOf(deps.reference.projectStages.figures, figure, '/figure')
  const request = { ...rest, fields: { [FIGURE_AMOUNT]: amount } }
  return claim(request, { milestone: 'figure', figure: rule.id }, deps, (project, standing) => {
    if (project.landedOn === null) throw refuse('transition-refused', { from: project.stage, to: 'figure' })
    const missing = missingForFigure(rule, request, project, contextOf(deps))
    return standing === undefined ? missing : [...missing, CLAIMED_ALREADY]
  })
}

/** `gate` answers what is missing, knowing what was claimed of the same and not rejected. */
function claim(
  { projectId, identity, ...said }: Request,
  claimed: Claimed,
  deps: ProjectDeps,
  gate: (project: ProjectRow, standing: MilestoneRow | undefined) => Fault[],
): Promise<ProjectRow> {
  const { occurredOn, fields } = said
  return onProject({ projectId, identity }, deps, async (tx, project, lead) => {
    if (!mayWork(identity, accessOf(lead)))
      throw refuse('forbidden', { reason: 'the bureau that works the lead claims its stages' })
    const standing = (await listMilestones(tx, projectId)).find(
      (one) => one.state !== 'rejected' && isOfTheSame(one, claimed, occurredOn),
    )
    if (standing !== undefined && saysTheSame(standing, said)) return project
    const faults = gate(project, standing)
    if (faults.length > 0) throw refuse('unprocessable', { errors: faults })

    const at = deps.clock()
    const { officerId, bureauId } = identity
    const milestoneId = deps.newId()
    const evidence = said.evidence.map((one) => ({ ...one, evidenceId: deps.newId() }))
    const by = { claimedBy: officerId, claimedByBureau: bureauId, claimedAt: at }
    await insertMilestone(tx, { milestoneId, projectId, ...claimed, occurredOn, fields, evidence, ...by })
    const { milestone } = claimed
    await addHistory(tx, project.leadId, [{ kind: 'milestone-claimed', at, bureauId, officerId, detail: milestone }])
    const told = [milestone, claimed.figure ?? '', occurredOn, JSON.stringify(fields), JSON.stringify(evidence)]
    await auditDecisions(tx, [{ kind: 'milestone-claimed', subject: milestoneId, actor: officerId, at, told }])
    return project
  })
}

function isOfTheSame(one: MilestoneRow, { milestone, figure }: Claimed, day: string): boolean {
  return one.milestone === milestone && one.figure === figure && (figure === null || one.occurredOn === day)
}

function saysTheSame(one: MilestoneRow, { occurredOn, fields, evidence }: Claim): boolean {
  const references = (all: Claim['evidence']) => all.map(({ evidenceId: _, ...reference }) => reference)
  return (
    one.occurredOn === occurredOn &&
    isDeepStrictEqual(one.fields, fields) &&
    isDeepStrictEqual(references(one.evidence), references(evidence))
  )
}

function oneOf<Rule extends { id: string }>(rules: readonly Rule[], asked: string, pointer: string): Rule {
  const rule = rules.find(({ id }) => id === asked)
  if (rule !== undefined) return rule
  const known = rules.map(({ id }) => id).join(', ')
  throw refuse('unprocessable', {
    errors: [{ pointer, code: 'not-one-of', detail: `one of ${known}`, zh: `应为其中之一:${known}` }],
  })
}

const CLAIMED_ALREADY: Fault = {
  pointer: '/occurredOn',
  code: 'claimed-already',
  detail: 'a figure of this kind was claimed for this day; what came on one day is one figure',
  zh: '当日已申报过同类数据;同一天的数据请合并为一条',
}
