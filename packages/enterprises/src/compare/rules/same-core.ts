import type { Comparison } from '../enterprise.ts'
import type { NameFacts } from '../facts.ts'
import { type Reason, verdict } from '../verdict.ts'
import { doubtsAbout, isBacked, isLifted, linkOf, surroundings } from './evidence.ts'

/** Core and business are the same words. */
export function sameBody(facts: NameFacts): Comparison | null {
  if (facts.core !== 'equal' || facts.trade !== 'equal') return null
  const about = surroundings(facts)
  if (facts.holdingDiffers && isShortOf(facts)) return verdict('ask', 0.5, ['holding-company', 'short-name', ...about])
  if (facts.holdingDiffers) {
    return verdict('different', 0.1, ['core-equal', 'holding-company', ...about], 'parent-or-subsidiary')
  }
  if (isParentOfListed(facts)) {
    return verdict('different', 0.12, ['core-equal', 'group-company', ...about], 'parent-or-subsidiary')
  }
  if (facts.identical && facts.place.saidApart) {
    return verdict('different', 0.1, ['name-equal', 'place-different', ...about], 'sibling')
  }
  if (facts.identical) {
    const isElsewhere = facts.place.located === 'different' || facts.place.districtsDiffer
    // A registered name that says its city is one firm's alone; without a city two cities may each have one.
    const isOpen = facts.oneIsShort || (facts.a.places.length === 0 && facts.place.located === 'different')
    const doubt = isOpen && isElsewhere && !isBacked(facts)
    // 东莞电子厂: place and business, no name of its own; many are called so.
    if (hasNoCore(facts.a) && !isBacked(facts)) return verdict('ask', 0.5, ['name-equal', 'core-missing', ...about])
    return verdict(doubt ? 'ask' : 'same', doubt ? 0.6 : 0.98, ['name-equal', ...about])
  }
  const reasons: Reason[] = ['core-and-business-equal', ...about]
  if (isBareCore(facts)) return bareCore(facts, reasons)
  const doubts = doubtsAbout(facts)
  if (doubts.length === 0 || isLifted(doubts, facts))
    return verdict('same', doubts.length === 0 ? 0.95 : 0.9, [...reasons, ...doubts])
  return verdict('ask', 0.6, [...reasons, ...doubts])
}

/** 海天国际 for 海天国际控股有限公司, or for another firm of the house. */
const isShortOf = ({ a, b, place }: NameFacts): boolean =>
  place.located === 'equal' &&
  ((a.form === null && b.flat.startsWith(a.flat)) || (b.form === null && a.flat.startsWith(b.flat)))

/** Place, business and what people call a works or a company: many firms are told so. */
const hasNoCore = ({ placeAsCore, form }: NameFacts['a']): boolean =>
  placeAsCore && (form === 'factory' || form === 'company')

/** Neither name says a business: 伊之密 and 伊之密股份有限公司. */
function isBareCore({ a, b }: NameFacts): boolean {
  return a.trade.words.length === 0 && b.trade.words.length === 0
}

function bareCore(facts: NameFacts, reasons: readonly Reason[]): Comparison {
  const doubts = doubtsAbout(facts)
  const isKnownPlace = facts.place.located === 'equal' || facts.place.named === 'equal'
  if (doubts.length === 0 && isKnownPlace && facts.a.core.length >= 3) return verdict('same', 0.9, reasons)
  if (doubts.length === 0 && facts.place.located === 'equal') return verdict('same', 0.88, reasons)
  if (isLifted(doubts, facts)) return verdict('same', 0.88, [...reasons, ...doubts])
  return verdict('ask', 0.6, [...reasons, ...doubts, 'short-name'])
}

/** The same core with another description of the business. */
export function sameCore(facts: NameFacts): Comparison | null {
  if (facts.core !== 'equal') return null
  const { trade, place } = facts
  const about = surroundings(facts)
  if (facts.holdingDiffers && isShortOf(facts)) return verdict('ask', 0.5, ['holding-company', 'short-name', ...about])
  if (facts.holdingDiffers)
    return verdict('different', 0.08, ['core-equal', 'holding-company', ...about], 'parent-or-subsidiary')
  if (isParentOfListed(facts)) {
    return verdict('different', 0.12, ['core-equal', 'group-company', ...about], 'parent-or-subsidiary')
  }
  if (trade === 'conflict') return verdict('different', 0.05, ['core-equal', 'business-different', ...about], 'sibling')
  if (place.located === 'different') {
    const answer = facts.codeNear ? 'ask' : 'different'
    return verdict(answer, facts.codeNear ? 0.5 : 0.1, ['core-equal', 'business-related', ...about], linkOf(facts))
  }
  if (trade === 'related' && areTwoNames(facts)) {
    return verdict('different', 0.15, ['core-equal', 'business-different', ...about], 'sibling')
  }
  if (isShortFormOf(facts)) return verdict('same', 0.88, ['core-equal', 'short-name', ...about])
  if (facts.codeNear) return verdict('same', 0.85, ['core-equal', 'business-related', ...about])
  return verdict('ask', 0.45, ['core-equal', facts.groupDiffers ? 'group-company' : 'business-related', ...about])
}

/** Two registered names with businesses of two families (上海双鹿电器, 上海双鹿电池), neither a slip for the other. */
function areTwoNames(facts: NameFacts): boolean {
  const isSlip = facts.body === 'sounds-alike' || facts.body === 'looks-alike'
  return !facts.oneIsShort && !facts.groupDiffers && !isSlip && !isBacked(facts)
}

/** A form-less name that says less: 晨途光学 for 深圳市晨途光学科技有限公司, 歌力思 for 深圳歌力思服饰股份有限公司. */
function isShortFormOf(facts: NameFacts): boolean {
  const { a, b, trade, place } = facts
  if (place.located !== 'equal' || place.districtsDiffer || !facts.oneIsShort) return false
  const short = a.form === null && (b.form !== null || a.trade.words.length <= b.trade.words.length) ? a : b
  const long = short === a ? b : a
  if (short.trade.words.length > long.trade.words.length) return false
  if (short.body.length >= 4 && long.body.startsWith(short.body) && trade === 'generic') return true
  // A place and a listed company's form say enough for a core of two: 上海家化 for 上海家化联合股份有限公司.
  if (trade === 'generic' && short.places.length > 0 && long.form === 'joint-stock') return true
  if (trade === 'generic') return short.trade.families.length > 0 || isBacked(facts) || short.core.length >= 3
  if (trade === 'same-business') return isBacked(facts) || (short.body.length >= 4 && long.body.startsWith(short.body))
  if (trade !== 'partial') return false
  if (isBacked(facts)) return true
  const isHead = long.form === 'joint-stock' || long.group
  return short.trade.families.length > 0 ? short.core.length >= 2 && isHead : short.core.length >= 3 && isHead
}

/**
 * X集团有限公司 beside X…股份有限公司: the group and the company it listed. A firm that becomes a joint-stock company
 * keeps 集团 in its name, so this is no new name of the same one.
 */
function isParentOfListed({ a, b, codeNear }: NameFacts): boolean {
  const isGroup = ({ group, form }: NameFacts['a']) => group && form !== null && form !== 'joint-stock'
  const isListed = ({ group, form }: NameFacts['a']) => !group && form === 'joint-stock'
  return !codeNear && ((isGroup(a) && isListed(b)) || (isGroup(b) && isListed(a)))
}
