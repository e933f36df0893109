import type { BenefitKind } from '../agreement/agreement.ts'
import type { Day } from '../units.ts'

/** A verified fact that is shared out: a tax receipt, or a milestone's investment, output or energy. */
export type VerifiedFact = {
  /** Of the receipt or the milestone's evidence; one reference is posted once. */
  reference: string
  cause: 'tax-receipt' | 'milestone'
  projectId: string
  kind: BenefitKind
  /** Fen; for energy kg of standard coal. Whole and above zero. */
  amount: number
  /** The day it happened; the agreement of that day counts. */
  occurredOn: Day
  /** Who received the money; null for statistics. */
  heldBy: string | null
  /** The day the project landed, for agreements that count years from it. */
  landedOn: Day | null
}
