import type { Comparison } from '../enterprise.ts'
import type { NameFacts } from '../facts.ts'
import { verdict } from '../verdict.ts'
import { surroundings } from './evidence.ts'

/**
 * Two joint-stock companies of one city whose businesses may be one can be a firm before and after a new name (科龙电器,
 * 海信家电): names cannot tell. Where both say the same business word they are competitors.
 */
export function renamed(facts: NameFacts): Comparison | null {
  const { a, b, place, trade } = facts
  const areListed = a.form === 'joint-stock' && b.form === 'joint-stock' && a.script === b.script
  if (!areListed || place.located !== 'equal' || place.districtsDiffer || place.named === 'different') return null
  const compete = trade === 'equal' && a.trade.families.length > 0
  if (trade === 'conflict' || compete || facts.holdingDiffers) return null
  return verdict('ask', 0.2, ['core-different', 'business-related', ...surroundings(facts)])
}
