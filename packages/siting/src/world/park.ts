import type { SitingAgreement } from './agreement.ts'

/**
 * A place that is proposed: a park, or an enclave (飞地), which is a park under an agreement. An enclave inside another
 * park (园中园) is a place of its own with its own carriers.
 */
export type SitingPark = {
  id: string
  name: string
  /** GB/T 2260; null where the park lies across divisions. */
  divisionCode: string | null
  chains: readonly string[]
  leadingIndustries: readonly string[]
  /** How sure the registry is of this park. */
  confidence: 'high' | 'medium' | 'low'
  /** Null: an ordinary park, open to every origin. */
  agreement: SitingAgreement | null
  /** False while the park has not told all its carriers: what is not listed may still be there. */
  carriersComplete: boolean
  /** People looking for work within an hour; null: nobody has told. */
  jobSeekers: number | null
  /** Share of leads acknowledged in time, in basis points, of the platform's own clocks; null: too few. */
  acknowledgedInTimeBp: number | null
}
