import type { BenefitKind, PostInput } from './agreements.ts'
import type { Names } from './common.ts'

export type ProjectStage = 'negotiating' | 'signed' | 'registered' | 'started' | 'inProduction' | 'aboveScale'

/** A lead as the project it became; null where it is none. */
export type ProjectAnswer = { project: Project | null; mayConvert: boolean }

export type Project = {
  id: string
  leadId: string
  name: string
  bureauId: string
  /** The last stage that was verified, and the day it was reached */
  stage: ProjectStage
  stageSince: string
  convertedAt: string
  parkId: string | null
  /** The day the company was registered here */
  landedOn: string | null
  stages: { stage: ProjectStage; label: Names; fields: NeededField[] }[]
  /** Every kind of document there is */
  evidenceKinds: NeededEvidence
  /** null at the last stage */
  next: StageNeeds | null
  figures: FigureNeeds[]
  /** Newest first */
  milestones: Milestone[]
  mayClaim: boolean
}

export type StageNeeds = {
  stage: ProjectStage
  label: Names
  fields: NeededField[]
  /** One document of any of these kinds, each */
  evidence: NeededEvidence[]
  /** What is missing before anything is said */
  missing: { pointer: string; code: string; detail: string }[]
}

export type NeededField = {
  field: string
  label: Names
  kind: 'fen' | 'count' | 'park' | 'credit-code'
  least: number | null
  /** What parties of an agreement share it as */
  benefit: BenefitKind | null
}

export type NeededEvidence = { kind: string; label: Names }[]

export type FigureNeeds = { figure: BenefitKind; label: Names; unit: 'fen' | 'kgce'; evidence: NeededEvidence[] }

/** A reference to a document that is kept elsewhere. */
export type EvidenceRef = { kind: string; title: string; reference: string; issuedOn: string }

/** A stage or a figure that somebody claimed. */
export type Milestone = {
  id: string
  milestone: ProjectStage | 'figure'
  figure: BenefitKind | null
  state: 'claimed' | 'verified' | 'rejected'
  occurredOn: string
  fields: Record<string, unknown>
  evidence: (EvidenceRef & { id: string })[]
  claimedByBureauId: string
  claimedAt: string
  decidedByBureauId: string | null
  decidedAt: string | null
  reason: string
  mayDecide: boolean
  /** The caller claimed it: somebody else must verify it */
  own: boolean
}

export type ClaimStageInput = {
  stage: ProjectStage
  occurredOn: string
  fields: Record<string, string | number>
  evidence: EvidenceRef[]
}

/** Money in fen; energy in kg of standard coal */
export type ClaimFigureInput = { figure: BenefitKind; occurredOn: string; amount: number; evidence: EvidenceRef[] }

/** A figure of a verified milestone that could not be posted, as a posting of it would say it. */
export type KeptFigure = Omit<PostInput, 'memo'> & {
  leadId: string
  milestone: ProjectStage | 'figure'
  /** Why: not-in-force, no-share-of-kind, landing-unknown, holder-needed, agreement-unclear … */
  reason: string
  detail: string
}
