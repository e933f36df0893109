import type { RegistrationNumber } from './common.ts'
import type { PairProposal, ParkProposal } from './parks.ts'
import type { PolicyCard } from './policies.ts'
import type { ProjectStage } from './projects.ts'

export type LeadStatus =
  | 'submitted'
  | 'assigned'
  | 'acknowledged'
  | 'assessing'
  | 'accepted'
  | 'declined'
  | 'duplicate'
  | 'converted'
  | 'dormant'
  | 'transferred'
  | 'withdrawn'

export type LeadRow = {
  id: string
  status: LeadStatus
  enterpriseName: string
  originCode: string
  originZone: 'gba' | 'yrd' | 'outside' | 'unknown'
  chainId: string | null
  segmentName: string | null
  confidence: number | null
  parkId: string | null
  submittedAt: string
  updatedAt: string
  acknowledgeBy: string | null
  claimedByBureauId: string | null
  /** Of the project it became */
  stage: ProjectStage | null
}

export type LeadPage = { items: LeadRow[]; nextCursor: string | null }

export type Evidence = {
  kind: 'term' | 'code'
  term: string
  field: 'name' | 'text' | 'products' | 'gbt4754'
  /** UTF-16 offsets into that field, end exclusive; null for a code */
  start: number | null
  end: number | null
  chainId: string | null
  role: string
  weight: number
  note: string
}

export type HistoryEntry = {
  kind:
    | 'submitted'
    | 'classified'
    | 'duplicate'
    | 'matched'
    | 'assigned'
    | 'notified'
    | 'acknowledged'
    | 'reopened'
    | 'chain-corrected'
    | 'converted'
    | 'milestone-claimed'
    | 'milestone-verified'
    | 'milestone-rejected'
  at: string
  bureauId: string | null
  recipients: number | null
  detail: string
}

export type LeadDetail = LeadRow & {
  enterpriseId: string
  registrations: RegistrationNumber[]
  text: string
  creditCode: string | null
  gbt4754: string | null
  originCity: string
  products: string[]
  contact: { name: string; phone: string; email: string; title: string; masked: boolean } | null
  /** Facts by the names of the fact catalogue. */
  facts: Record<string, unknown>
  markers: { code: string; pointer: string; detail: string }[]
  classification: {
    verdict: 'chain' | 'none' | 'review'
    evidence: Evidence[]
    ranked: { chainId: string; confidence: number }[]
    fillsGap: boolean
    gap: string
    codeKnown: boolean
    codeAgrees: boolean
    segmentId: string | null
    /** In other chain lists, where the stored leads were read so. */
    readings: { list: string; chainId: string | null; needsReview: boolean }[]
    /** A person has decided; what was read before stands beside it. */
    correction: { bureauId: string; reason: string; at: string; readChainId: string | null } | null
  }
  routing: {
    state: 'waiting' | 'routed'
    assignees: { bureauId: string; part: 'responsible' | 'joined' | 'liaison' }[]
    policiesPending: boolean
    parksPending: boolean
  }
  history: HistoryEntry[]
  /** null: that service does not answer just now; the rest is shown all the same */
  parks: ParkProposal[] | null
  pairs: PairProposal[]
  /** Without clauses while the policies have not answered about the lead. */
  policies: PolicyCard | null
  deliveries:
    | { bureauId: string; recipientId: string; channel: string; outcome: string; reason: string; at: string }[]
    | null
  mayClaim: boolean
  mayCorrectChain: boolean
}
