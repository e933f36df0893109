import type { Comparison } from '../enterprise.ts'
import type { NameFacts } from '../facts.ts'
import { verdict } from '../verdict.ts'
import { doubtsAbout, isBacked, isShortElsewhere, linkOf, surroundings } from './evidence.ts'

/** Homophones and look-alikes in core or business. */
export function slips(facts: NameFacts): Comparison | null {
  const { core, body, place, a, b } = facts
  const kind = core === 'sounds-alike' || body === 'sounds-alike' ? 'core-sounds-alike' : 'core-looks-alike'
  const isSlip = [core, body].some((relation) => relation === 'sounds-alike' || relation === 'looks-alike')
  if (!isSlip || core === 'equal') return null
  const about = surroundings(facts)
  if (place.located === 'different' && !facts.codeNear) {
    return verdict('different', 0.08, [kind, 'place-different', ...about])
  }
  const restEqual = facts.trade === 'equal' || body !== 'none'
  if (facts.holdingDiffers || facts.trade === 'conflict')
    return verdict('different', 0.08, [kind, 'business-different', ...about])
  if (!restEqual)
    return verdict(facts.trade === 'related' ? 'different' : 'ask', 0.3, [kind, 'business-related', ...about])
  const doubts = doubtsAbout(facts)
  // Cores of two are many; but a city has no two joint-stock companies of one business and one sound.
  const isListed = a.form === 'joint-stock' && b.form === 'joint-stock' && a.trade.families.length > 0
  const length = Math.min([...a.core].length, [...b.core].length)
  const isLong = isListed || length >= 3
  // The slip stands in a business word, which is then no word any more: 智能空制 for 智能控制.
  const isInBusiness = core === 'contained' && body !== 'none'
  const isCertainSlip = isInBusiness || (isLong && a.trade.words.length > 0) || length >= 5
  const isClear = doubts.length === 0 && place.located === 'equal' && isCertainSlip
  if (isClear || (isBacked(facts) && doubts.length === 0)) return verdict('same', 0.88, [kind, ...about])
  return verdict('ask', 0.5, [kind, ...doubts, ...about])
}

/** A slip that is neither heard nor seen. Firms one character apart are many, so it is at most a question. */
export function oneCharacter(facts: NameFacts): Comparison | null {
  const { core, body, place, trade, a } = facts
  if (core !== 'one-character' && body !== 'one-character') return null
  const about = surroundings(facts)
  const isLong = Math.min([...a.core].length, [...facts.b.core].length) >= 3
  const saysBusiness = a.trade.families.length > 0
  const isLikely = isLong || saysBusiness || core === 'contained' || isBacked(facts)
  // 科枝 for 科技: the slip makes a business word a part of the core.
  const isInBusiness = core === 'contained' && body === 'one-character'
  const isOpen = isLikely && place.located === 'equal' && (trade === 'equal' || isInBusiness) && !facts.holdingDiffers
  if (facts.codeNear && place.located !== 'different') return verdict('same', 0.85, ['one-character-differs', ...about])
  return verdict(isOpen ? 'ask' : 'different', isOpen ? 0.4 : 0.05, ['one-character-differs', ...about])
}

export function contained(facts: NameFacts): Comparison | null {
  const { core, trade, place } = facts
  if (core !== 'contained') return null
  const about = surroundings(facts)
  if (isShortElsewhere(facts)) return verdict('ask', 0.3, ['core-contained', 'short-name', ...about])
  const isNear = place.located === 'equal' && trade === 'equal' && !facts.holdingDiffers && !facts.groupDiffers
  if (facts.coreSaysPlace && isNear && (facts.form === 'equal' || facts.oneIsShort))
    return verdict('same', 0.88, ['core-contained', ...about])
  if (facts.phoneEqual && trade === 'equal' && facts.form === 'equal' && place.located === 'equal')
    return verdict('same', 0.85, ['core-contained', ...about])
  if (place.located === 'different' || trade === 'conflict' || trade === 'related' || facts.holdingDiffers) {
    return verdict('different', 0.06, ['core-contained', 'business-different', ...about], linkOf(facts))
  }
  if (facts.codeNear) return verdict('same', 0.85, ['core-contained', ...about])
  return verdict('ask', 0.35, ['core-contained', ...about])
}

/** Every other character of a long name, as people shorten it: 三花智控 for 三花智能控制. */
export function abbreviated(facts: NameFacts): Comparison | null {
  const { a, b, place } = facts
  if (!facts.oneIsShort || place.located !== 'equal' || a.script !== 'han' || b.script !== 'han') return null
  const [short, long] = a.body.length < b.body.length ? [a.body, b.body] : [b.body, a.body]
  const isAbbreviation = [...short].length >= 3 && short.slice(0, 2) === long.slice(0, 2) && isSpelledIn(short, long)
  return isAbbreviation ? verdict('ask', 0.4, ['short-name', ...surroundings(facts)]) : null
}

function isSpelledIn(short: string, long: string): boolean {
  let at = 0
  for (const character of short) {
    at = long.indexOf(character, at) + 1
    if (at === 0) return false
  }
  return true
}
