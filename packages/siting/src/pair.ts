import type { Truth } from '@lianqiao/matching'
import type { SitingAgreement } from './agreement.ts'
import type { SiteProposal, SitingVerdict } from './proposal.ts'

/** Shaoyang's incubator or platform away from home (反向飞地), which seats research. */
export type SitingReverseEnclave = {
  id: string
  name: string
  /** Where it stands. */
  divisionCode: string
  agreement: SitingAgreement
  chains: readonly string[] | null
  freeSeats: number | null
}

export type SeatCondition = {
  id: 'agreement' | 'chain-admitted' | 'region' | 'seats'
  truth: Truth
  required: number | string | null
  available: number | string | null
  shortBy: number | null
}

export type SeatProposal = {
  reverseEnclaveId: string
  verdict: SitingVerdict
  conditions: readonly SeatCondition[]
}

/** 研发在外地、生产在邵阳: one proposal of two records, each naming the other. */
export type PairProposal = {
  pattern: 'research-away-production-here'
  /** The weaker of the two. */
  verdict: SitingVerdict
  seat: SeatProposal
  production: SiteProposal
}
