import { type Static, Type } from 'typebox'
import { GivenNames, Names } from './common.ts'
import { Day, Input, OneOf, orNull, Whole } from './schema.ts'

export const Party = Type.String({ minLength: 1, maxLength: 60 })
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

export const Costs = Type.Partial(
  Type.Object({ land: Whole, infrastructure: Whole, operation: Whole, incentives: Whole }),
  {
    additionalProperties: false,
  },
)
