import { fromFacts } from '@lianqiao/contracts'
import type {
  BenefitKind,
  FigureNeeds,
  Milestone,
  NeededEvidence,
  NeededField,
  Project,
  ProjectStage,
  StageNeeds,
} from '@lianqiao/contracts/console-api'
import type * as messages from '@lianqiao/contracts/leads'
import { namesOf } from './parks/agreement-rows.ts'

const orNull = (text: string) => (text === '' ? null : text)

/** A project in the console's words. What is missing is told in the officer's language. */
export function projectRow(message: messages.Project, language: string): Project {
  const { projectId, milestones, next, figures, stages, evidenceKinds, parkId, landedOn, stage, ...same } = message
  return {
    ...same,
    id: projectId,
    stage: stage as ProjectStage,
    parkId: orNull(parkId),
    landedOn: orNull(landedOn),
    stages: stages.map((one) => ({
      stage: one.stage as ProjectStage,
      label: namesOf(one.label),
      fields: one.fields.map(neededField),
    })),
    evidenceKinds: neededEvidence({ anyOf: evidenceKinds }),
    next: next === undefined ? null : stageNeeds(next, language),
    figures: figures.map(({ label, unit, evidence, figure }) => ({
      figure: figure as BenefitKind,
      label: namesOf(label),
      unit: unit as FigureNeeds['unit'],
      evidence: evidence.map(neededEvidence),
    })),
    milestones: milestones.map(milestoneRow),
  }
}

function stageNeeds({ stage, label, fields, evidence, missing }: messages.StageNeeds, language: string): StageNeeds {
  return {
    stage: stage as ProjectStage,
    label: namesOf(label),
    fields: fields.map(neededField),
    evidence: evidence.map(neededEvidence),
    missing: missing.map(({ zh, detail, ...fault }) => ({ ...fault, detail: language === 'en' ? detail : zh })),
  }
}

function neededField({ field, label, kind, least, benefit }: messages.NeededField): NeededField {
  return {
    field,
    label: namesOf(label),
    kind: kind as NeededField['kind'],
    least: least ?? null,
    benefit: (benefit || null) as NeededField['benefit'],
  }
}

function neededEvidence({ anyOf }: messages.NeededEvidence): NeededEvidence {
  return anyOf.map(({ kind, label }) => ({ kind, label: namesOf(label) }))
}

function milestoneRow(message: messages.Milestone): Milestone {
  const { milestoneId, milestone, figure, state, fields, evidence, decidedByBureauId, decidedAt, ...same } = message
  return {
    ...same,
    id: milestoneId,
    milestone: milestone as Milestone['milestone'],
    figure: (figure || null) as BenefitKind | null,
    state: state as Milestone['state'],
    fields: fromFacts(fields),
    evidence: evidence.map(({ evidenceId, ...reference }) => ({ id: evidenceId, ...reference })),
    decidedByBureauId: orNull(decidedByBureauId),
    decidedAt: orNull(decidedAt),
  }
}
