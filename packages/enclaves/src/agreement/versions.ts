import type { Day } from '../units.ts'
import type { BenefitKind, BenefitShare } from './agreement.ts'

/** Why nothing can be shared out by an agreement. */
export type ShareRefusal =
  | { refused: 'not-in-force'; on: Day; agreementId: string; from: Day; to: Day }
  | { refused: 'no-share-of-kind'; kind: BenefitKind; agreementId: string; version: number; year: number }
  | { refused: 'landing-unknown'; agreementId: string }
  | { refused: 'before-landing'; on: Day; landedOn: Day }

/** The shares as they stood on a day: frozen, they are what a transfer or a posting keeps. */
export type FrozenShares = {
  agreementId: string
  version: number
  frozenOn: Day
  /** The year of the agreement or of the project, from 1. */
  year: number
  shares: readonly BenefitShare[]
}
