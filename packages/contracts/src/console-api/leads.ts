import { type Static, Type } from 'typebox'
import { RegistrationNumber } from './common.ts'
import { PolicyCard } from './policy-card.ts'
import { ProjectStage } from './projects.ts'
import { PairProposal, ParkProposal } from './proposals.ts'
import { OneOf, orNull } from './schema.ts'

export const LeadStatus = OneOf(
  'submitted',
  'assigned',
  'acknowledged',
  'assessing',
  'accepted',
  'declined',
  'duplicate',
  'converted',
  'dormant',
  'transferred',
  'withdrawn',
)
export type LeadStatus = Static<typeof LeadStatus>

export const LeadRow = Type.Object({
  id: Type.String(),
  status: LeadStatus,
  enterpriseName: Type.String(),
  originCode: Type.String(),
  originZone: OneOf('gba', 'yrd', 'outside', 'unknown'),
  chainId: orNull(Type.String()),
  segmentName: orNull(Type.String()),
  confidence: orNull(Type.Number()),
  parkId: orNull(Type.String()),
  submittedAt: Type.String(),
  updatedAt: Type.String(),
  acknowledgeBy: orNull(Type.String()),
  claimedByBureauId: orNull(Type.String()),
  /** Of the project it became */
  stage: orNull(ProjectStage),
})
export type LeadRow = Static<typeof LeadRow>

export const LeadPage = Type.Object({
  items: Type.Array(LeadRow),
  nextCursor: orNull(Type.String()),
})
export type LeadPage = Static<typeof LeadPage>

export const Evidence = Type.Object({
  kind: OneOf('term', 'code'),
  term: Type.String(),
  field: OneOf('name', 'text', 'products', 'gbt4754'),
  /** UTF-16 offsets into that field, end exclusive; null for a code */
  start: orNull(Type.Number()),
  end: orNull(Type.Number()),
  chainId: orNull(Type.String()),
  role: Type.String(),
  weight: Type.Number(),
  note: Type.String(),
})
export type Evidence = Static<typeof Evidence>

export const HistoryEntry = Type.Object({
  kind: OneOf(
    'submitted',
    'classified',
    'duplicate',
    'matched',
    'assigned',
    'notified',
    'acknowledged',
    'reopened',
    'chain-corrected',
    'converted',
    'milestone-claimed',
    'milestone-verified',
    'milestone-rejected',
  ),
  at: Type.String(),
  bureauId: orNull(Type.String()),
  recipients: orNull(Type.Number()),
  detail: Type.String(),
})
export type HistoryEntry = Static<typeof HistoryEntry>

export const LeadDetail = Type.Object({
  ...LeadRow.properties,
  enterpriseId: Type.String(),
  registrations: Type.Array(RegistrationNumber),
  text: Type.String(),
  creditCode: orNull(Type.String()),
  gbt4754: orNull(Type.String()),
  originCity: Type.String(),
  products: Type.Array(Type.String()),
  contact: orNull(
    Type.Object({
      name: Type.String(),
      phone: Type.String(),
      email: Type.String(),
      title: Type.String(),
      masked: Type.Boolean(),
    }),
  ),
  /** Facts by the names of the fact catalogue. */
  facts: Type.Record(Type.String(), Type.Unknown()),
  markers: Type.Array(
    Type.Object({
      code: Type.String(),
      pointer: Type.String(),
      detail: Type.String(),
    }),
  ),
  classification: Type.Object({
    verdict: OneOf('chain', 'none', 'review'),
    evidence: Type.Array(Evidence),
    ranked: Type.Array(
      Type.Object({
        chainId: Type.String(),
        confidence: Type.Number(),
      }),
    ),
    fillsGap: Type.Boolean(),
    gap: Type.String(),
    codeKnown: Type.Boolean(),
    codeAgrees: Type.Boolean(),
    segmentId: orNull(Type.String()),
    /** In other chain lists, where the stored leads were read so. */
    readings: Type.Array(
      Type.Object({
        list: Type.String(),
        chainId: orNull(Type.String()),
        needsReview: Type.Boolean(),
      }),
    ),
    /** A person has decided; what was read before stands beside it. */
    correction: orNull(
      Type.Object({
        bureauId: Type.String(),
        reason: Type.String(),
        at: Type.String(),
        readChainId: orNull(Type.String()),
      }),
    ),
  }),
  routing: Type.Object({
    state: OneOf('waiting', 'routed'),
    assignees: Type.Array(
      Type.Object({
        bureauId: Type.String(),
        part: OneOf('responsible', 'joined', 'liaison'),
      }),
    ),
    policiesPending: Type.Boolean(),
    parksPending: Type.Boolean(),
  }),
  history: Type.Array(HistoryEntry),
  /** null: that service does not answer just now; the rest is shown all the same */
  parks: orNull(Type.Array(ParkProposal)),
  pairs: Type.Array(PairProposal),
  /** Without clauses while the policies have not answered about the lead. */
  policies: orNull(PolicyCard),
  deliveries: orNull(
    Type.Array(
      Type.Object({
        bureauId: Type.String(),
        recipientId: Type.String(),
        channel: Type.String(),
        outcome: Type.String(),
        reason: Type.String(),
        at: Type.String(),
      }),
    ),
  ),
  mayClaim: Type.Boolean(),
  mayCorrectChain: Type.Boolean(),
})
export type LeadDetail = Static<typeof LeadDetail>
