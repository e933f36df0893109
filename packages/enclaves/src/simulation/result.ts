import type { BenefitKind } from '../agreement/agreement.ts'
import type { BasisPoints, Fen } from '../units.ts'

/** One party's year. `net = tax + profit + returns − costs`; `cumulative` adds the nets of the years up to this one. */
export type PartyYear = {
  /** 0 is what is spent before year 1. */
  year: number
  tax: Fen
  profit: Fen
  /** Fixed returns received less paid. */
  returns: Fen
  costs: Fen
  net: Fen
  cumulative: Fen
  /** Present value of the nets up to this year, exact and rounded once. */
  cumulativePresentValue: Fen
}

export type PartyOutcome = {
  party: string
  years: readonly PartyYear[]
  /** Sum of the nets. */
  total: Fen
  /** At the start of year 1; the money of a year comes at its end. */
  presentValue: Fen
  /** First year from which the sum of the nets stays at zero or above (静态); 0: never below; null: not in the plan. */
  breakEvenYear: number | null
  /** The same of the discounted sum (动态). */
  discountedBreakEvenYear: number | null
}

/** What statistics count for a party in a year. Where both sides count the whole, the sum exceeds what occurred. */
export type CountedYear = {
  year: number
  kind: BenefitKind
  occurred: number
  byParty: Readonly<Record<string, number>>
}

export type Simulation = {
  agreementId: string
  version: number
  discountBp: BasisPoints
  parties: readonly PartyOutcome[]
  /** Retained tax of each plan year, before it is shared. */
  retained: readonly { year: number; paid: Fen; retained: Fen }[]
  counted: readonly CountedYear[]
}
