import type { Truth } from '@lianqiao/matching'
import type { SiteProposal, SitingVerdict } from '../proposal/proposal.ts'
import type { SitingAgreement } from '../world/agreement.ts'

/** Shaoyang's incubator or platform away from home (反向飞地), which seats research. */
export type SitingReverseEnclave = {
  id: string
  name: string
  /** Where it stands, GB/T 2260. */
  divisionCode: string
  /** Its `originCodes` are the divisions whose research it may seat. */
  agreement: SitingAgreement
  chains: readonly string[] | null
  freeSeats: number | null
}

/** `research-away`: GB/T 2260 codes, those that are served separated by commas; `agreement`: "first/last day". */
export type SeatCondition = {
  id: 'research-away' | 'agreement' | 'chain-admitted' | 'seats'
  truth: Truth
  required: number | string | null
  available: number | string | null
  shortBy: number | null
}

/** A reverse enclave answered for a lead's research. */
export type SeatProposal = {
  reverseEnclaveId: string
  agreementId: string
  verdict: SitingVerdict
  conditions: readonly SeatCondition[]
}

/** 研发在外地、生产在邵阳: one proposal of a seat there and a park here. */
export type PairProposal = {
  pattern: 'research-away-production-here'
  /** The weaker of the two. */
  verdict: SitingVerdict
  seat: SeatProposal
  production: SiteProposal
}

/** The two records a pair that was taken up leaves, each naming the other. */
export type PairRecord =
  | { id: string; leadId: string; role: 'research'; reverseEnclaveId: string; agreementId: string; linkedTo: string }
  | { id: string; leadId: string; role: 'production'; parkId: string; agreementId: string | null; linkedTo: string }
