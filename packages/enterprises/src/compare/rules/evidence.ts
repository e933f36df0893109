import type { EnterpriseLink } from '../enterprise.ts'
import type { NameFacts } from '../facts.ts'
import type { Reason } from '../verdict.ts'

export function surroundings({ phoneEqual, contactEqual, place, codeNear }: NameFacts): Reason[] {
  return [
    ...(place.located === 'equal' ? (['place-equal'] as const) : []),
    ...(place.located === 'different' ? (['place-different'] as const) : []),
    ...(phoneEqual ? (['phone-equal'] as const) : []),
    ...(contactEqual ? (['contact-equal'] as const) : []),
    ...(codeNear ? (['code-nearly-equal'] as const) : []),
  ]
}

/** Evidence from outside the name that carries a doubtful name over the line. */
export function isBacked({ phoneEqual, codeNear }: NameFacts): boolean {
  return phoneEqual || codeNear
}

/** A nearly equal code lifts every doubt; a shared phone only those about the place: one person may speak for two firms. */
export function isLifted(doubts: readonly Reason[], { phoneEqual, codeNear }: NameFacts): boolean {
  return codeNear || (phoneEqual && doubts.every((doubt) => doubt === 'place-different'))
}

export function isRelated({ core }: NameFacts): boolean {
  return core !== 'none' && core !== 'numeral' && core !== 'one-character'
}

/** Reasons against joining two names of one core and business. */
export function doubtsAbout({ form, groupDiffers, oneIsShort, place, a, b }: NameFacts): Reason[] {
  const isSpecific = a.trade.families.length > 0 && b.trade.families.length > 0
  return [
    ...(form === 'different' || (form === 'converted' && !isSpecific) ? (['legal-form-different'] as const) : []),
    ...(groupDiffers && !oneIsShort ? (['group-company'] as const) : []),
    ...(place.named === 'narrower' && !oneIsShort ? (['place-different'] as const) : []),
    ...(place.located === 'different' && place.named !== 'equal' ? (['place-different'] as const) : []),
    ...((place.located === 'different' || place.districtsDiffer) && oneIsShort ? (['place-different'] as const) : []),
    ...(saysCountry(a) !== saysCountry(b) && !oneIsShort ? (['place-different'] as const) : []),
  ]
}

function saysCountry({ places }: NameFacts['a']): boolean {
  return places.some(({ code }) => code === '000000')
}

export function coreReason({ core }: NameFacts): Reason {
  if (core === 'equal') return 'core-equal'
  if (core === 'sounds-alike') return 'core-sounds-alike'
  if (core === 'transliterated') return 'core-transliterated'
  return core === 'contained' ? 'core-contained' : 'core-looks-alike'
}

export function linkOf({ a, b, core }: NameFacts): EnterpriseLink | undefined {
  if (core !== 'equal' && core !== 'contained' && core !== 'transliterated') return undefined
  const isParent = a.group !== b.group || a.trade.holding !== b.trade.holding || a.form !== b.form
  return isParent ? 'parent-or-subsidiary' : 'sibling'
}

/** A long brand alone (药明康德) in another city than the firm that bears it: perhaps another site, perhaps another firm. */
export function isShortElsewhere({ a, b, trade, place, oneIsShort, holdingDiffers }: NameFacts): boolean {
  if (place.located !== 'different' || !oneIsShort || holdingDiffers || trade === 'conflict') return false
  const short = b.form !== null || (a.form === null && a.core.length < b.core.length) ? a : b
  if (short.form !== null) return false
  return short.places.length === 0 && short.trade.words.length === 0 && [...short.core].length >= 4
}
