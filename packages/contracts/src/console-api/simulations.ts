import { type Static, Type } from 'typebox'
import { AgreementContent, AgreementParty, BenefitKind, Costs, Party } from './agreements.ts'
import { Names } from './common.ts'
import { Input, OneOf, orNull, Whole } from './schema.ts'

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
