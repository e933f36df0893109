import type { SitingCondition } from '../conditions/condition.ts'
import type { ScoreItem } from '../score/score-item.ts'

/** `fits`: every condition true. `does-not-fit`: one is false. `unknown`: else, and the conditions say what to ask. */
export type SitingVerdict = 'fits' | 'unknown' | 'does-not-fit'

/** One carrier answered for itself: can it alone hold the enterprise? */
export type CarrierAnswer = {
  carrierId: string
  kind: 'land' | 'workshop'
  verdict: SitingVerdict
  free: number | null
  conditions: readonly SitingCondition[]
}

/** A park or enclave answered for a lead. */
export type SiteProposal = {
  parkId: string
  verdict: SitingVerdict
  /** Sum of the points of what is known. */
  score: number
  /** Points that nobody could judge: the score with full knowledge lies from `score` to `score + open`. */
  open: number
  items: readonly ScoreItem[]
  conditions: readonly SitingCondition[]
  /** The agreement in force that covers this lead, where there is one: such a place is seen first. */
  agreementId: string | null
  /**
   * Carriers that hold it alone or may, of each kind the closest size first, at most
   * `CARRIERS_SHOWN`.
   */
  carriers: readonly CarrierAnswer[]
  /** Where none does alone: carriers that together do, largest first. */
  together: readonly string[]
}

export const CARRIERS_SHOWN = 5
