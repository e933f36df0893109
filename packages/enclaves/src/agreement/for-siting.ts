import type { SitingAgreement } from '@lianqiao/siting'
import type { Day } from '../units.ts'
import type { CooperationAgreement } from './agreement.ts'
import { agreementOn } from './versions.ts'

/**
 * What siting is told of an agreement for a day, of its versions (one or more): by the one that stands then, or outside
 * its term by the last, as not in force.
 */
export function agreementForSiting(
  versions: readonly [CooperationAgreement, ...CooperationAgreement[]],
  on: Day,
): SitingAgreement {
  const standing = agreementOn(versions, on)
  const { id, mode, term, originCodes, chains } = standing ?? versions.at(-1)!
  return { id, mode, inForce: standing !== undefined, from: term.from, to: term.to, originCodes, chains }
}
