import type { Text } from '@lianqiao/matching'
import type { EnclaveMode } from '@lianqiao/siting'
import type { BasisPoints, Day, Fen } from '../units.ts'

/** 飞出地 origin, 飞入地 host; an operator (a company that both hold) may have a share too. */
export type PartyRole = 'origin' | 'host' | 'operator'

export type Party = {
  id: string
  name: Text
  role: PartyRole
  /** GB/T 2260 of the government it belongs to; null for an operator. */
  divisionCode: string | null
}

/** A part of the whole for one party. */
export type Part = { party: string; basisPoints: BasisPoints }

/** Retained tax (地方留存税收) and the operator's profit are money; the others are attributions to statistics. */
export type BenefitKind = 'tax' | 'profit' | 'output' | 'investment' | 'energy'

/**
 * Who gets a benefit: `sole` one party wholly, `split` each its part of the whole, or `both`, for statistics only,
 * every named party the whole (each with 10,000 basis points).
 */
export type Attribution = { how: 'sole' | 'split' | 'both'; parts: readonly Part[] }

/** From year to year, both included, the first being 1; `to: null`: until the agreement ends. */
export type BenefitShare = { kind: BenefitKind; years: { from: number; to: number | null }; attribution: Attribution }

export type CostKind = 'land' | 'infrastructure' | 'operation' | 'incentives'

/** Who pays what part of a cost (发改地区〔2017〕922号: 成本投入按协议商定分摊). */
export type CostShare = { kind: CostKind; parts: readonly Part[] }

/**
 * A fixed yearly return (固定回报) on what a party put in: owed by another whatever the project brings, in years of the
 * term.
 */
export type FixedReturn = {
  payer: string
  payee: string
  principal: Fen
  basisPoints: BasisPoints
  years: { from: number; to: number | null }
}

export type Boundary = {
  parkId: string
  divisionCode: string
  /** 亩; null where the agreement does not say. */
  areaMu: number | null
}

/**
 * A cooperation agreement (合作协议) for an enclave (飞地) or a reverse enclave (反向飞地), as it stands from
 * `effectiveFrom` on: a change is a further version, and what was posted by an earlier one stays as it was.
 */
export type CooperationAgreement = {
  id: string
  /** 1, 2, 3 … */
  version: number
  effectiveFrom: Day
  kind: 'enclave' | 'reverse-enclave'
  name: Text
  parties: readonly Party[]
  mode: EnclaveMode
  /** First and last day. */
  term: { from: Day; to: Day }
  /** Divisions whose enterprises it covers; of a reverse enclave those whose research it seats. */
  originCodes: readonly string[]
  /** Null: all that the place admits. */
  chains: readonly string[] | null
  boundaries: readonly Boundary[]
  /** Parties that manage: each its part (合建), several together (共建), one (租借). */
  managedBy: readonly string[]
  costs: readonly CostShare[]
  /** Whether year 1 of a share begins with the term or with each project's landing. */
  yearsFrom: 'term' | 'project'
  shares: readonly BenefitShare[]
  /** Absent: none are agreed. */
  returns?: readonly FixedReturn[]
}
