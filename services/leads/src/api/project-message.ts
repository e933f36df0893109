import { toFacts } from '@lianqiao/contracts'
import type * as contract from '@lianqiao/contracts/leads'
import { type Identity, tellFault } from '@lianqiao/service-kit'
import { type LeadAccess, mayJudge, mayWork } from '../domain/access.ts'
import { type ClaimContext, nextStage, type StageRule, type StageRules } from '../domain/milestone.ts'
import { missingForStage } from '../domain/missing.ts'
import type { Milestone, Project } from '../domain/project.ts'

type Seen = {
  project: Project
  milestones: readonly Milestone[]
  lead: LeadAccess
  identity: Identity
  rules: StageRules
  context: ClaimContext
}

/** The project with what its next stage needs, what of that is missing, and what the caller may do. */
export function projectMessage({ project, milestones, lead, identity, rules, context }: Seen): contract.Project {
  const { convertedAt, convertedBy: _, parkId, landedOn, ...same } = project
  const next = nextStage(project.stage, rules)
  return {
    ...same,
    parkId: parkId ?? '',
    landedOn: landedOn ?? '',
    convertedAt: convertedAt.toISOString(),
    milestones: milestones.map((one) => milestoneMessage(one, identity, mayJudge(identity, lead))),
    next: next === undefined ? undefined : stageNeeds(next, project, rules, context),
    figures: rules.figures.map(({ id, names, unit, evidence }) => ({
      figure: id,
      label: names,
      unit,
      evidence: neededEvidence(evidence, rules),
    })),
    stages: rules.stages.map(({ id, names, fields }) => ({ stage: id, label: names, fields: neededFields(fields) })),
    evidenceKinds: rules.evidenceKinds.map(({ id, names }) => ({ kind: id, label: names })),
    mayClaim: mayWork(identity, lead),
  }
}

function milestoneMessage(row: Milestone, identity: Identity, mayDecide: boolean): contract.Milestone {
  const own = identity.kind === 'officer' && row.claimedBy === identity.officerId
  return {
    milestoneId: row.milestoneId,
    milestone: row.milestone,
    figure: row.figure ?? '',
    state: row.state,
    occurredOn: row.occurredOn,
    fields: toFacts(row.fields),
    evidence: row.evidence,
    claimedByBureauId: row.claimedByBureau,
    claimedAt: row.claimedAt.toISOString(),
    decidedByBureauId: row.decidedByBureau ?? '',
    decidedAt: row.decidedAt?.toISOString() ?? '',
    reason: row.reason,
    mayDecide: row.state === 'claimed' && mayDecide && !own,
    own,
  }
}

function stageNeeds(stage: StageRule, project: Project, rules: StageRules, context: ClaimContext) {
  return {
    stage: stage.id,
    label: stage.names,
    fields: neededFields(stage.fields),
    evidence: neededEvidence(stage.evidence, rules),
    missing: missingForStage(stage, { occurredOn: '', fields: {}, evidence: [] }, project, context).map((fault) => ({
      ...tellFault(fault, 'en'),
      zh: tellFault(fault, 'zh-Hans').detail,
    })),
  }
}

function neededFields(fields: StageRule['fields']): contract.NeededField[] {
  return fields.map(({ id, names, kind, least, benefit, source }) => ({
    field: id,
    label: names,
    kind,
    least: least ?? undefined,
    benefit: benefit ?? '',
    source,
  }))
}

function neededEvidence(needed: StageRule['evidence'], { evidenceKinds }: StageRules): contract.NeededEvidence[] {
  return needed.map((anyOf) => ({
    anyOf: anyOf.map((kind) => ({ kind, label: evidenceKinds.find(({ id }) => id === kind)?.names })),
  }))
}
