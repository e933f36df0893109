import type { CostKind } from '../agreement/agreement.ts'
import type { BasisPoints, Fen } from '../units.ts'

/** How much of a tax stays with city and county (地方留存); versioned reference data. */
export type Retention = { tax: string; retainedBp: BasisPoints }

/** A year of a project's plan. Amounts in fen. */
export type PlanYear = {
  /** Tax paid, by tax ("vat", "enterprise-income-tax"). */
  taxes: Readonly<Record<string, Fen>>
  /** What the agreement's parties spend on it, shared by the agreement's cost shares. */
  costs: Readonly<Partial<Record<CostKind, Fen>>>
  /** Distributed profit of the operator. */
  profit: Fen
  output: Fen
  investment: Fen
  /** kg of standard coal. */
  energy: number
}

/** What a project is expected to bring: `before` is spent before year 1 begins, `years` are years 1, 2, 3 … */
export type ProjectPlan = {
  projectId: string
  before: Readonly<Partial<Record<CostKind, Fen>>>
  years: readonly PlanYear[]
}

export type SimulationOptions = {
  retention: readonly Retention[]
  /** Yearly discount rate. */
  discountBp: BasisPoints
  /** Which year of the agreement the project's year 1 is, where its shares count from the term; else 1. */
  firstAgreementYear: number
}
