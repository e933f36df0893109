import { conjunction, type Truth } from '@lianqiao/matching'
import type { SitingVerdict } from './proposal.ts'

const verdicts: Record<Truth, SitingVerdict> = { true: 'fits', unknown: 'unknown', false: 'does-not-fit' }

/** One false condition rules a place out; else one unknown condition leaves it to be asked. */
export function verdictOf(conditions: readonly { truth: Truth }[]): SitingVerdict {
  return verdicts[conjunction(conditions.map(({ truth }) => truth))]
}

/** Those that fit first, those that do not last. */
export const verdictOrder: Record<SitingVerdict, number> = { fits: 0, unknown: 1, 'does-not-fit': 2 }
