import { type Static, Type } from 'typebox'
import { GivenNames, Names } from './common.ts'
import { Day, Id, Input, OneOf, orNull, Whole } from './schema.ts'

const Party = Type.String({ minLength: 1, maxLength: 60 })
const Division = Type.String({ maxLength: 12 })
const Year = Type.Integer({ minimum: 0, maximum: 200 })
const Years = Input({ from: Year, to: orNull(Year) })

export const AgreementParty = Input({
  id: Party,
  name: GivenNames,
  role: OneOf('origin', 'host', 'operator'),
  /** GB/T 2260; null for an operator */
  divisionCode: orNull(Division),
})
export type AgreementParty = Static<typeof AgreementParty>

export const CostKind = OneOf('land', 'infrastructure', 'operation', 'incentives')
export type CostKind = Static<typeof CostKind>

export const Part = Input({ party: Party, basisPoints: Type.Integer({ minimum: -10_000, maximum: 100_000 }) })
export type Part = Static<typeof Part>

/** tax and profit are money; the others are attributions to statistics */
export const BenefitKind = OneOf('tax', 'profit', 'output', 'investment', 'energy')
export type BenefitKind = Static<typeof BenefitKind>

export const BenefitShare = Input({
  kind: BenefitKind,
  /** Both included, the first being 1; to null: until the agreement ends */
  years: Years,
  /** sole: one party wholly; split: each its part; both: every named party the whole, for statistics only */
  attribution: Input({ how: OneOf('sole', 'split', 'both'), parts: Type.Array(Part, { maxItems: 20 }) }),
})
export type BenefitShare = Static<typeof BenefitShare>

/** A yearly return on what a party put in, owed by another whatever the projects bring, in years of the term. */
export const FixedReturn = Input({
  payer: Party,
  payee: Party,
  /** Fen */
  principal: Whole,
  basisPoints: Type.Integer({ minimum: 0, maximum: 100_000 }),
  years: Years,
})
export type FixedReturn = Static<typeof FixedReturn>

/**
 * Shares are basis points, money is integer fen, energy kg of standard coal, days are YYYY-MM-DD. What adds up is decided
 * by packages/enclaves.
 */
export const AgreementContent = Input({
  kind: OneOf('enclave', 'reverse-enclave'),
  name: GivenNames,
  parties: Type.Array(AgreementParty, { maxItems: 20 }),
  /** 合建, 共建, 租借 */
  mode: OneOf('built-jointly', 'managed-jointly', 'leased'),
  /** This version stands from here on */
  effectiveFrom: Day,
  /** First and last day */
  term: Input({ from: Day, to: Day }),
  /** Divisions whose enterprises it covers (GB/T 2260) */
  originCodes: Type.Array(Division, { maxItems: 100 }),
  /** null: all that the place admits */
  chains: orNull(Type.Array(Party, { maxItems: 50 })),
  boundaries: Type.Array(Input({ parkId: Party, divisionCode: Division, areaMu: orNull(Type.Number()) }), {
    maxItems: 20,
  }),
  managedBy: Type.Array(Party, { maxItems: 20 }),
  costs: Type.Array(Input({ kind: CostKind, parts: Type.Array(Part, { maxItems: 20 }) }), { maxItems: 10 }),
  /** Where year 1 of a share begins */
  yearsFrom: OneOf('term', 'project'),
  shares: Type.Array(BenefitShare, { maxItems: 200 }),
  /** Fixed returns 固定回报; left out: none are agreed */
  returns: Type.Optional(Type.Array(FixedReturn, { maxItems: 50 })),
  source: Type.String({ maxLength: 500 }),
  /** Where a reverse enclave has its seats, and how many are free; null: not known */
  seatPlace: Type.String({ maxLength: 200 }),
  freeSeats: orNull(Type.Integer({ minimum: 0, maximum: 1_000_000 })),
})
export type AgreementContent = Static<typeof AgreementContent>

export const Agreement = Type.Object({
  id: Type.String(),
  version: Type.Number(),
  content: AgreementContent,
  /** On the day that was asked for */
  state: OneOf('not-yet', 'in-force', 'ended'),
  recordedAt: Type.String(),
  recordedBy: Type.String(),
})
export type Agreement = Static<typeof Agreement>

export const AgreementDetail = Type.Object({
  ...Agreement.properties,
  /** Newest first */
  versions: Type.Array(Agreement),
  mayRecord: Type.Boolean(),
})
export type AgreementDetail = Static<typeof AgreementDetail>

/** What does not add up: where, what is there, what would be right. */
export const AgreementProblem = Type.Object({
  pointer: Type.String(),
  code: Type.String(),
  found: Type.String(),
  expected: Type.String(),
  text: Names,
})
export type AgreementProblem = Static<typeof AgreementProblem>

const Costs = Type.Partial(Type.Object({ land: Whole, infrastructure: Whole, operation: Whole, incentives: Whole }), {
  additionalProperties: false,
})

export const PlanYear = Input({
  /** Tax paid, by tax: vat, enterprise-income-tax … */
  taxes: Type.Record(Type.String({ maxLength: 60 }), Whole),
  costs: Costs,
  profit: Whole,
  output: Whole,
  investment: Whole,
  energy: Whole,
})
export type PlanYear = Static<typeof PlanYear>

/** `before` is spent before year 1, `years` are years 1, 2, 3 … */
export const ProjectPlan = Input({ before: Costs, years: Type.Array(PlanYear, { minItems: 1, maxItems: 30 }) })
export type ProjectPlan = Static<typeof ProjectPlan>

export const SimulateInput = Input({
  /** Recorded agreements by id, or ones that are only thought of */
  agreements: Type.Array(Type.Union([Input({ agreementId: Party }), Input({ content: AgreementContent })]), {
    minItems: 1,
    maxItems: 10,
  }),
  plan: ProjectPlan,
  discountBp: Type.Integer({ minimum: 0, maximum: 10_000 }),
  /** Which year of the agreement the project's year 1 is; 1 where left out */
  firstAgreementYear: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
})
export type SimulateInput = Static<typeof SimulateInput>

/** net = tax + profit + returns − costs; year 0 is what is spent before year 1 */
export const PartyYear = Type.Object({
  year: Type.Number(),
  tax: Type.Number(),
  profit: Type.Number(),
  /** Fixed returns: what others owe it less what it owes */
  returns: Type.Number(),
  costs: Type.Number(),
  net: Type.Number(),
  cumulative: Type.Number(),
  cumulativePresentValue: Type.Number(),
})
export type PartyYear = Static<typeof PartyYear>

export const PartyOutcome = Type.Object({
  party: Type.String(),
  name: Names,
  role: AgreementParty.properties.role,
  years: Type.Array(PartyYear),
  total: Type.Number(),
  presentValue: Type.Number(),
  /** 0: never below zero; null: not within the plan */
  breakEvenYear: orNull(Type.Number()),
  discountedBreakEvenYear: orNull(Type.Number()),
})
export type PartyOutcome = Static<typeof PartyOutcome>

export const SimulationRefusalCode = OneOf(
  'beyond-term',
  'no-share-of-kind',
  'cost-not-agreed',
  'retention-unknown',
  'amount-impossible',
  'rate-impossible',
)
export type SimulationRefusalCode = Static<typeof SimulationRefusalCode>

export const Simulation = Type.Object({
  /** null: only thought of */
  agreementId: orNull(Type.String()),
  version: Type.Number(),
  name: Names,
  parties: Type.Array(PartyOutcome),
  retained: Type.Array(
    Type.Object({
      year: Type.Number(),
      paid: Type.Number(),
      retained: Type.Number(),
    }),
  ),
  counted: Type.Array(
    Type.Object({
      year: Type.Number(),
      kind: BenefitKind,
      occurred: Type.Number(),
      byParty: Type.Record(Type.String(), Type.Number()),
    }),
  ),
  /** Why the plan cannot be carried through; the lists are empty then */
  refused: orNull(
    Type.Object({
      code: SimulationRefusalCode,
      on: Type.Record(Type.String(), Type.String()),
    }),
  ),
})
export type Simulation = Static<typeof Simulation>

export const Simulations = Type.Object({
  simulations: Type.Array(Simulation),
  /** How much of each tax was taken to stay with city and county */
  retention: Type.Array(
    Type.Object({
      tax: Type.String(),
      retainedBp: Type.Number(),
    }),
  ),
})
export type Simulations = Static<typeof Simulations>

export const PostInput = Input({
  cause: OneOf('tax-receipt', 'milestone'),
  /** Of the receipt or the milestone's evidence: one reference is posted once */
  reference: Type.String({ minLength: 1, maxLength: 200 }),
  /** The lead the project comes from */
  projectId: Id,
  kind: BenefitKind,
  amount: Whole,
  /** The day it happened; the agreement of that day counts */
  occurredOn: Day,
  /** Who received the money; null for statistics */
  heldBy: orNull(Party),
  /** The day the project landed; null where the agreement counts years from its term */
  landedOn: orNull(Day),
  memo: Type.String({ maxLength: 500 }),
})
export type PostInput = Static<typeof PostInput>

/** What the book counts: the shared benefits, and fixed returns, which are a debt between parties. */
export const LedgerKind = OneOf('tax', 'profit', 'output', 'investment', 'energy', 'return')
export type LedgerKind = Static<typeof LedgerKind>

/** Debits and credits of an entry are equal in each unit. */
export const LedgerLine = Type.Object({
  account: OneOf('held', 'owed', 'claim', 'occurred', 'counted', 'counted-again'),
  /** Empty for what belongs to nobody */
  party: Type.String(),
  kind: LedgerKind,
  unit: OneOf('fen', 'kgce'),
  side: OneOf('debit', 'credit'),
  amount: Type.Number(),
})
export type LedgerLine = Static<typeof LedgerLine>

export const LedgerEntry = Type.Object({
  id: Type.String(),
  agreementId: Type.String(),
  agreementVersion: Type.Number(),
  cause: OneOf('tax-receipt', 'milestone', 'return', 'settlement', 'reversal'),
  reference: Type.String(),
  projectId: Type.String(),
  /** The calendar year it counts in */
  year: Type.Number(),
  occurredOn: Type.String(),
  reversesEntryId: orNull(Type.String()),
  reversedByEntryId: orNull(Type.String()),
  lines: Type.Array(LedgerLine),
  memo: Type.String(),
  postedAt: Type.String(),
  postedBy: Type.String(),
})
export type LedgerEntry = Static<typeof LedgerEntry>

export const LedgerPage = Type.Object({
  items: Type.Array(LedgerEntry),
  nextCursor: orNull(Type.String()),
})
export type LedgerPage = Static<typeof LedgerPage>

/**
 * A party's calendar year in one kind of benefit. Money: closing = opening + earned − settled, and `held` is what it holds
 * for all at the year's end, `owed` what it owes others by a fixed return. Statistics: `counted` in the year. A reversal stands in the year it was posted.
 */
export const StatementRow = Type.Object({
  year: Type.Number(),
  party: Type.String(),
  partyName: Names,
  kind: LedgerKind,
  unit: OneOf('fen', 'kgce'),
  opening: Type.Number(),
  earned: Type.Number(),
  settled: Type.Number(),
  closing: Type.Number(),
  held: Type.Number(),
  owed: Type.Number(),
  counted: Type.Number(),
})
export type StatementRow = Static<typeof StatementRow>

export const SettleInput = Input({
  /** Of the payment: one reference is posted once */
  reference: Type.String({ minLength: 1, maxLength: 200 }),
  kind: OneOf('tax', 'profit', 'return'),
  from: Party,
  to: Party,
  amountFen: Whole,
  memo: Type.String({ maxLength: 500 }),
})
export type SettleInput = Static<typeof SettleInput>
