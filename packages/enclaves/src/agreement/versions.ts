import type { Day } from '../units.ts'
import type { BenefitKind, BenefitShare, CooperationAgreement } from './agreement.ts'
import { yearOn } from './years.ts'

/** Why nothing can be shared out by an agreement. */
export type ShareRefusal =
  | { refused: 'not-in-force'; on: Day }
  | { refused: 'landing-unknown'; agreementId: string }
  | { refused: 'before-landing'; on: Day; landedOn: Day }
  | { refused: 'no-share-of-kind'; kind: BenefitKind; agreementId: string; version: number; year: number }

/** The shares as they stood on a day: what a transfer or a posting keeps. */
export type FrozenShares = {
  agreementId: string
  version: number
  frozenOn: Day
  /** The year of the agreement or of the project, from 1. */
  year: number
  shares: readonly BenefitShare[]
}

/** Of the versions of one agreement the one that stood on a day; undefined outside its term or before the first. */
export function agreementOn(versions: readonly CooperationAgreement[], on: Day): CooperationAgreement | undefined {
  const latest = versions
    .filter(({ effectiveFrom }) => effectiveFrom <= on)
    .reduce<CooperationAgreement | undefined>(
      (last, one) => (last === undefined || isLater(one, last) ? one : last),
      undefined,
    )
  return latest !== undefined && latest.term.from <= on && on <= latest.term.to ? latest : undefined
}

const isLater = (one: CooperationAgreement, other: CooperationAgreement) =>
  one.effectiveFrom > other.effectiveFrom || (one.effectiveFrom === other.effectiveFrom && one.version > other.version)

/** Freezes the shares of a moment. `landedOn` is asked for only where years count from the project. */
export function freezeShares(
  versions: readonly CooperationAgreement[],
  { on, landedOn }: { on: Day; landedOn: Day | null },
): FrozenShares | ShareRefusal {
  const agreement = agreementOn(versions, on)
  if (agreement === undefined) return { refused: 'not-in-force', on }
  const { id: agreementId, version, term, yearsFrom } = agreement
  const start = yearsFrom === 'term' ? term.from : landedOn
  if (start === null) return { refused: 'landing-unknown', agreementId }
  if (start > on) return { refused: 'before-landing', on, landedOn: start }
  const year = yearOn(start, on)
  return { agreementId, version, frozenOn: on, year, shares: sharesOfYear(agreement, year) }
}

/** What is agreed for a year. */
export function sharesOfYear({ shares }: CooperationAgreement, year: number): BenefitShare[] {
  return shares.filter(({ years: { from, to } }) => from <= year && (to === null || year <= to))
}
