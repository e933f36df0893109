import type { BenefitKind, CostKind } from '../agreement/agreement.ts'
import type { BasisPoints, Fen } from '../units.ts'

/** How much of a tax stays with city and county (地方留存); versioned reference data. */
export type Retention = { tax: string; retainedBp: BasisPoints }

/** What the parties spend, by kind; shared by the agreement's cost shares. */
export type Costs = Readonly<Partial<Record<CostKind, Fen>>>

/** A year of a project's plan: whole amounts, not below zero. */
export type PlanYear = {
  /** Tax paid, by tax ("vat", "enterprise-income-tax"). */
  taxes: Readonly<Record<string, Fen>>
  costs: Costs
  /** What the operator distributes. */
  profit: Fen
  output: Fen
  investment: Fen
  /** kg of standard coal. */
  energy: number
}

/** What a project is expected to bring: `before` is spent before year 1 begins, `years` are years 1, 2, 3 … */
export type ProjectPlan = { projectId: string; before: Costs; years: readonly PlanYear[] }

export type SimulationOptions = {
  retention: readonly Retention[]
  /** Yearly discount rate. */
  discountBp: BasisPoints
  /** Which year of the term the project's year 1 is: for fixed returns, and for shares that count from the term. */
  firstAgreementYear: number
}

/** Why a plan cannot be carried through. */
export type SimulationRefusal =
  | { refused: 'beyond-term'; lastYear: number; year: number }
  | { refused: 'no-share-of-kind'; kind: BenefitKind; year: number }
  | { refused: 'cost-not-agreed'; kind: string; year: number }
  | { refused: 'retention-unknown'; tax: string; year: number }
  | { refused: 'amount-impossible'; pointer: string; amount: number }
  | { refused: 'rate-impossible'; discountBp: number }
