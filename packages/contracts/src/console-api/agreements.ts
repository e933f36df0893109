import type { Names } from './common.ts'

/** Shares are basis points, money is integer fen, energy kg of standard coal, days are YYYY-MM-DD. */
export type AgreementContent = {
  kind: 'enclave' | 'reverse-enclave'
  name: Names
  parties: AgreementParty[]
  /** 合建, 共建, 租借 */
  mode: 'built-jointly' | 'managed-jointly' | 'leased'
  /** This version stands from here on */
  effectiveFrom: string
  /** First and last day */
  term: { from: string; to: string }
  /** Divisions whose enterprises it covers (GB/T 2260) */
  originCodes: string[]
  /** null: all that the place admits */
  chains: string[] | null
  boundaries: { parkId: string; divisionCode: string; areaMu: number | null }[]
  managedBy: string[]
  costs: { kind: CostKind; parts: Part[] }[]
  /** Where year 1 of a share begins */
  yearsFrom: 'term' | 'project'
  shares: BenefitShare[]
  /** Fixed returns 固定回报; left out: none are agreed */
  returns?: FixedReturn[]
  source: string
  /** Where a reverse enclave has its seats, and how many are free; null: not known */
  seatPlace: string
  freeSeats: number | null
}

export type AgreementParty = {
  id: string
  name: Names
  role: 'origin' | 'host' | 'operator'
  /** GB/T 2260; null for an operator */
  divisionCode: string | null
}

export type Part = { party: string; basisPoints: number }
export type CostKind = 'land' | 'infrastructure' | 'operation' | 'incentives'
/** tax and profit are money; the others are attributions to statistics */
export type BenefitKind = 'tax' | 'profit' | 'output' | 'investment' | 'energy'

export type BenefitShare = {
  kind: BenefitKind
  /** Both included, the first being 1; to null: until the agreement ends */
  years: { from: number; to: number | null }
  /** sole: one party wholly; split: each its part; both: every named party the whole, for statistics only */
  attribution: { how: 'sole' | 'split' | 'both'; parts: Part[] }
}

/** A yearly return on what a party put in, owed by another whatever the projects bring, in years of the term. */
export type FixedReturn = {
  payer: string
  payee: string
  /** Fen */
  principal: number
  basisPoints: number
  years: { from: number; to: number | null }
}

export type Agreement = {
  id: string
  version: number
  content: AgreementContent
  /** On the day that was asked for */
  state: 'not-yet' | 'in-force' | 'ended'
  recordedAt: string
  recordedBy: string
}

export type AgreementDetail = Agreement & {
  /** Newest first */
  versions: Agreement[]
  mayRecord: boolean
}

/** What does not add up: where, what is there, what would be right. */
export type AgreementProblem = {
  pointer: string
  code: string
  found: string
  expected: string
  text: Names
}

/** `before` is spent before year 1, `years` are years 1, 2, 3 … */
export type ProjectPlan = {
  before: Partial<Record<CostKind, number>>
  years: PlanYear[]
}

export type PlanYear = {
  /** Tax paid, by tax: vat, enterprise-income-tax … */
  taxes: Record<string, number>
  costs: Partial<Record<CostKind, number>>
  profit: number
  output: number
  investment: number
  energy: number
}

export type SimulateInput = {
  /** Recorded agreements by id, or ones that are only thought of */
  agreements: ({ agreementId: string } | { content: AgreementContent })[]
  plan: ProjectPlan
  discountBp: number
  /** Which year of the agreement the project's year 1 is; 1 where left out */
  firstAgreementYear?: number
}

export type Simulations = {
  simulations: Simulation[]
  /** How much of each tax was taken to stay with city and county */
  retention: { tax: string; retainedBp: number }[]
}

export type Simulation = {
  /** null: only thought of */
  agreementId: string | null
  version: number
  name: Names
  parties: PartyOutcome[]
  retained: { year: number; paid: number; retained: number }[]
  counted: { year: number; kind: BenefitKind; occurred: number; byParty: Record<string, number> }[]
  /** Why the plan cannot be carried through; the lists are empty then */
  refused: { code: SimulationRefusalCode; on: Record<string, string> } | null
}

export type SimulationRefusalCode =
  | 'beyond-term'
  | 'no-share-of-kind'
  | 'cost-not-agreed'
  | 'retention-unknown'
  | 'amount-impossible'
  | 'rate-impossible'

export type PartyOutcome = {
  party: string
  name: Names
  role: AgreementParty['role']
  years: PartyYear[]
  total: number
  presentValue: number
  /** 0: never below zero; null: not within the plan */
  breakEvenYear: number | null
  discountedBreakEvenYear: number | null
}

/** net = tax + profit + returns − costs; year 0 is what is spent before year 1 */
export type PartyYear = {
  year: number
  tax: number
  profit: number
  /** Fixed returns: what others owe it less what it owes */
  returns: number
  costs: number
  net: number
  cumulative: number
  cumulativePresentValue: number
}

export type PostInput = {
  cause: 'tax-receipt' | 'milestone'
  /** Of the receipt or the milestone's evidence: one reference is posted once */
  reference: string
  /** The lead the project comes from */
  projectId: string
  kind: BenefitKind
  amount: number
  /** The day it happened; the agreement of that day counts */
  occurredOn: string
  /** Who received the money; null for statistics */
  heldBy: string | null
  /** The day the project landed; null where the agreement counts years from its term */
  landedOn: string | null
  memo: string
}

/** What the book counts: the shared benefits, and fixed returns, which are a debt between parties. */
export type LedgerKind = BenefitKind | 'return'

export type LedgerEntry = {
  id: string
  agreementId: string
  agreementVersion: number
  cause: 'tax-receipt' | 'milestone' | 'return' | 'settlement' | 'reversal'
  reference: string
  projectId: string
  /** The calendar year it counts in */
  year: number
  occurredOn: string
  reversesEntryId: string | null
  reversedByEntryId: string | null
  lines: LedgerLine[]
  memo: string
  postedAt: string
  postedBy: string
}

/** Debits and credits of an entry are equal in each unit. */
export type LedgerLine = {
  account: 'held' | 'owed' | 'claim' | 'occurred' | 'counted' | 'counted-again'
  /** Empty for what belongs to nobody */
  party: string
  kind: LedgerKind
  unit: 'fen' | 'kgce'
  side: 'debit' | 'credit'
  amount: number
}

export type LedgerPage = { items: LedgerEntry[]; nextCursor: string | null }

/**
 * A party's calendar year in one kind of benefit. Money: closing = opening + earned − settled, and `held` is what it holds
 * for all at the year's end, `owed` what it owes others by a fixed return. Statistics: `counted` in the year. A reversal stands in the year it was posted.
 */
export type StatementRow = {
  year: number
  party: string
  partyName: Names
  kind: LedgerKind
  unit: 'fen' | 'kgce'
  opening: number
  earned: number
  settled: number
  closing: number
  held: number
  owed: number
  counted: number
}

export type SettleInput = {
  /** Of the payment: one reference is posted once */
  reference: string
  kind: 'tax' | 'profit' | 'return'
  from: string
  to: string
  amountFen: number
  memo: string
}
