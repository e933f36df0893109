import type { CooperationAgreement, PartyRole } from '../agreement/agreement.ts'
import type { Fen } from '../units.ts'
import type { PartyOutcome, Simulation } from './result.ts'

/** One line of the table and of the picture: a party under one agreement. Lists are by `Comparison.years`. */
export type ComparisonRow = {
  agreementId: string
  version: number
  party: string
  role: PartyRole
  nets: readonly Fen[]
  cumulative: readonly Fen[]
  cumulativePresentValue: readonly Fen[]
  total: Fen
  presentValue: Fen
  breakEvenYear: number | null
  discountedBreakEvenYear: number | null
}

export type Comparison = { years: readonly number[]; rows: readonly ComparisonRow[] }

/** The same plan under several agreements side by side; rows by role, so that like stands by like, then as given. */
export function compareAgreements(
  compared: readonly { agreement: CooperationAgreement; simulation: Simulation }[],
): Comparison {
  const rows = compared.flatMap(({ agreement, simulation }) =>
    simulation.parties.map((outcome) => rowOf(agreement, outcome)),
  )
  return {
    years: compared[0]?.simulation.parties[0]?.years.map(({ year }) => year) ?? [],
    rows: rows.toSorted((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role)),
  }
}

const roles: readonly PartyRole[] = ['origin', 'host', 'operator']

function rowOf({ id, version, parties }: CooperationAgreement, outcome: PartyOutcome): ComparisonRow {
  const { party, years, total, presentValue, breakEvenYear, discountedBreakEvenYear } = outcome
  return {
    agreementId: id,
    version,
    party,
    role: parties.find((one) => one.id === party)!.role,
    nets: years.map(({ net }) => net),
    cumulative: years.map(({ cumulative }) => cumulative),
    cumulativePresentValue: years.map(({ cumulativePresentValue }) => cumulativePresentValue),
    total,
    presentValue,
    breakEvenYear,
    discountedBreakEvenYear,
  }
}
