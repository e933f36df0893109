import { fromFacts } from '@lianqiao/contracts'
import {
  BenefitKind,
  FigureNeeds,
  Milestone,
  member,
  memberOrNull,
  type NeededEvidence,
  NeededField,
  type Project,
  ProjectStage,
  type StageNeeds,
} from '@lianqiao/contracts/console-routes'
import type * as messages from '@lianqiao/contracts/leads'
import { orNull } from '@lianqiao/service-kit'
import { namesOf } from '../names.ts'

/** A project in the console's words. What is missing is told in the officer's language. */
export function projectRow(message: messages.Project, language: string): Project {
  const { projectId, milestones, next, figures, stages, evidenceKinds, parkId, landedOn, stage, ...same } = message
  return {
    ...same,
    id: projectId,
    stage: member(ProjectStage, stage),
    parkId: orNull(parkId),
    landedOn: orNull(landedOn),
    stages: stages.map((one) => ({
      stage: member(ProjectStage, one.stage),
      label: namesOf(one.label),
      fields: one.fields.map(neededField),
    })),
    evidenceKinds: neededEvidence({ anyOf: evidenceKinds }),
    next: next === undefined ? null : stageNeeds(next, language),
    figures: figures.map(({ label, unit, evidence, figure }) => ({
      figure: member(BenefitKind, figure),
      label: namesOf(label),
      unit: member(FigureNeeds.properties.unit, unit),
      evidence: evidence.map(neededEvidence),
    })),
    milestones: milestones.map(milestoneRow),
  }
}

function stageNeeds({ stage, label, fields, evidence, missing }: messages.StageNeeds, language: string): StageNeeds {
  return {
    stage: member(ProjectStage, stage),
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
    kind: member(NeededField.properties.kind, kind),
    least: least ?? null,
    benefit: memberOrNull(BenefitKind, benefit),
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
    milestone: milestone === 'figure' ? milestone : member(ProjectStage, milestone),
    figure: memberOrNull(BenefitKind, figure),
    state: member(Milestone.properties.state, state),
    fields: fromFacts(fields),
    evidence: evidence.map(({ evidenceId, ...reference }) => ({ id: evidenceId, ...reference })),
    decidedByBureauId: orNull(decidedByBureauId),
    decidedAt: orNull(decidedAt),
  }
}
