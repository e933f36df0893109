import { type Static, Type } from 'typebox'
import { BenefitKind } from './agreements.ts'
import { Names } from './common.ts'
import { PostInput } from './ledger.ts'
import { Id, Input, OneOf, orNull } from './schema.ts'

export const ProjectStage = OneOf('negotiating', 'signed', 'registered', 'started', 'inProduction', 'aboveScale')
export type ProjectStage = Static<typeof ProjectStage>

export const NeededField = Type.Object({
  field: Type.String(),
  label: Names,
  kind: OneOf('fen', 'count', 'park', 'credit-code'),
  least: orNull(Type.Number()),
  /** What parties of an agreement share it as */
  benefit: orNull(BenefitKind),
})
export type NeededField = Static<typeof NeededField>

export const NeededEvidence = Type.Array(
  Type.Object({
    kind: Type.String(),
    label: Names,
  }),
)
export type NeededEvidence = Static<typeof NeededEvidence>

export const StageNeeds = Type.Object({
  stage: ProjectStage,
  label: Names,
  fields: Type.Array(NeededField),
  /** One document of any of these kinds, each */
  evidence: Type.Array(NeededEvidence),
  /** What is missing before anything is said */
  missing: Type.Array(
    Type.Object({
      pointer: Type.String(),
      code: Type.String(),
      detail: Type.String(),
    }),
  ),
})
export type StageNeeds = Static<typeof StageNeeds>

export const FigureNeeds = Type.Object({
  figure: BenefitKind,
  label: Names,
  unit: OneOf('fen', 'kgce'),
  evidence: Type.Array(NeededEvidence),
})
export type FigureNeeds = Static<typeof FigureNeeds>

// Days and documents are judged by leads, which tells all that is wrong with them at once.
const SaidDay = Type.String({ maxLength: 20 })

/** A reference to a document that is kept elsewhere. */
export const EvidenceRef = Input({
  kind: Id,
  title: Type.String({ maxLength: 500 }),
  reference: Type.String({ maxLength: 500 }),
  issuedOn: SaidDay,
})
export type EvidenceRef = Static<typeof EvidenceRef>

/** A stage or a figure that somebody claimed. */
export const Milestone = Type.Object({
  id: Type.String(),
  milestone: Type.Union([ProjectStage, Type.Literal('figure')]),
  figure: orNull(BenefitKind),
  state: OneOf('claimed', 'verified', 'rejected'),
  occurredOn: Type.String(),
  fields: Type.Record(Type.String(), Type.Unknown()),
  evidence: Type.Array(
    Type.Object({
      ...EvidenceRef.properties,
      id: Type.String(),
    }),
  ),
  claimedByBureauId: Type.String(),
  claimedAt: Type.String(),
  decidedByBureauId: orNull(Type.String()),
  decidedAt: orNull(Type.String()),
  reason: Type.String(),
  mayDecide: Type.Boolean(),
  /** The caller claimed it: somebody else must verify it */
  own: Type.Boolean(),
})
export type Milestone = Static<typeof Milestone>

export const Project = Type.Object({
  id: Type.String(),
  leadId: Type.String(),
  name: Type.String(),
  bureauId: Type.String(),
  /** The last stage that was verified, and the day it was reached */
  stage: ProjectStage,
  stageSince: Type.String(),
  convertedAt: Type.String(),
  parkId: orNull(Type.String()),
  /** The day the company was registered here */
  landedOn: orNull(Type.String()),
  stages: Type.Array(
    Type.Object({
      stage: ProjectStage,
      label: Names,
      fields: Type.Array(NeededField),
    }),
  ),
  /** Every kind of document there is */
  evidenceKinds: NeededEvidence,
  /** null at the last stage */
  next: orNull(StageNeeds),
  figures: Type.Array(FigureNeeds),
  /** Newest first */
  milestones: Type.Array(Milestone),
  mayClaim: Type.Boolean(),
})
export type Project = Static<typeof Project>

/** A lead as the project it became; null where it is none. */
export const ProjectAnswer = Type.Object({
  project: orNull(Project),
  mayConvert: Type.Boolean(),
})
export type ProjectAnswer = Static<typeof ProjectAnswer>

export const ClaimStageInput = Input({
  stage: Id,
  occurredOn: SaidDay,
  fields: Type.Record(Id, Type.Union([Type.String({ maxLength: 200 }), Type.Number()])),
  evidence: Type.Array(EvidenceRef, { maxItems: 50 }),
})
export type ClaimStageInput = Static<typeof ClaimStageInput>

/** Money in fen; energy in kg of standard coal */
export const ClaimFigureInput = Input({
  figure: Id,
  occurredOn: SaidDay,
  amount: Type.Integer({ maximum: Number.MAX_SAFE_INTEGER }),
  evidence: Type.Array(EvidenceRef, { maxItems: 50 }),
})
export type ClaimFigureInput = Static<typeof ClaimFigureInput>

/** A figure of a verified milestone that could not be posted, as a posting of it would say it. */
export const KeptFigure = Type.Object({
  ...Type.Omit(PostInput, ['memo']).properties,
  leadId: Type.String(),
  milestone: Type.Union([ProjectStage, Type.Literal('figure')]),
  /** Why: not-in-force, no-share-of-kind, landing-unknown, holder-needed, agreement-unclear … */
  reason: Type.String(),
  detail: Type.String(),
})
export type KeptFigure = Static<typeof KeptFigure>
