import type { Comparison, EnterpriseLink } from './enterprise.ts'
import type { NameFacts } from './facts.ts'
import { type Reason, verdict } from './verdict.ts'

/** Rules in order; the first that has an opinion decides. The order is part of the design: see docs/identity.md. */
export function decideByNames(facts: NameFacts): Comparison {
  for (const rule of RULES) {
    const decided = rule(facts)
    if (decided) return decided
  }
  return verdict('different', 0.02, ['core-different', ...surroundings(facts)])
}

type Rule = (facts: NameFacts) => Comparison | null

const RULES: readonly Rule[] = [
  branches,
  numerals,
  border,
  differentCities,
  sameBody,
  sameCore,
  slips,
  oneCharacter,
  contained,
  acrossScripts,
]

function surroundings({ phoneEqual, contactEqual, place, codeNear }: NameFacts): Reason[] {
  return [
    ...(place.located === 'equal' ? (['place-equal'] as const) : []),
    ...(place.located === 'different' ? (['place-different'] as const) : []),
    ...(phoneEqual ? (['phone-equal'] as const) : []),
    ...(contactEqual ? (['contact-equal'] as const) : []),
    ...(codeNear ? (['code-nearly-equal'] as const) : []),
  ]
}

/** Evidence from outside the name that carries a doubtful name over the line. */
function isBacked({ phoneEqual, codeNear }: NameFacts): boolean {
  return phoneEqual || codeNear
}

/** A nearly equal code lifts every doubt; a shared phone only those about the place: one person may speak for two firms. */
function isLifted(doubts: readonly Reason[], { phoneEqual, codeNear }: NameFacts): boolean {
  return codeNear || (phoneEqual && doubts.every((doubt) => doubt === 'place-different'))
}

function isRelated({ core }: NameFacts): boolean {
  return core !== 'none' && core !== 'numeral' && core !== 'one-character'
}

function branches(facts: NameFacts): Comparison | null {
  const { a, b } = facts
  if (a.branch === b.branch) return null
  return verdict('different', 0.03, ['branch', ...surroundings(facts)], isRelated(facts) ? 'branch' : undefined)
}

function numerals(facts: NameFacts): Comparison | null {
  if (facts.body !== 'numeral' && facts.core !== 'numeral') return null
  return verdict('different', 0.03, ['numeral-different', ...surroundings(facts)])
}

function border(facts: NameFacts): Comparison | null {
  if (facts.place.located !== 'border' || !isRelated(facts)) return null
  if (facts.identical || facts.codeNear) return verdict('ask', 0.5, ['name-equal', 'border', ...surroundings(facts)])
  return verdict('different', 0.05, ['border', coreReason(facts), ...surroundings(facts)], 'parent-or-subsidiary')
}

/** Names that say different cities, or a name that says a city in which the other enterprise is not. */
function differentCities(facts: NameFacts): Comparison | null {
  const { place, identical } = facts
  if (place.named !== 'different' && !place.crossed) return null
  if (identical) return null
  if (!isRelated(facts)) return null
  const sameFirm = facts.core === 'equal' && facts.trade === 'equal' && facts.form === 'equal'
  if (facts.codeNear || (sameFirm && facts.phoneEqual && place.located === 'equal')) {
    return verdict('ask', 0.5, [coreReason(facts), 'place-different', ...surroundings(facts)])
  }
  return verdict('different', 0.04, [coreReason(facts), 'place-different', ...surroundings(facts)], linkOf(facts))
}

/** Core and business are the same words. */
function sameBody(facts: NameFacts): Comparison | null {
  if (facts.core !== 'equal' || facts.trade !== 'equal') return null
  const about = surroundings(facts)
  if (facts.holdingDiffers) {
    return verdict('different', 0.1, ['core-equal', 'holding-company', ...about], 'parent-or-subsidiary')
  }
  if (facts.identical) {
    const doubt = facts.oneIsShort && facts.place.located === 'different' && !isBacked(facts)
    return verdict(doubt ? 'ask' : 'same', doubt ? 0.6 : 0.98, ['name-equal', ...about])
  }
  const reasons: Reason[] = ['core-and-business-equal', ...about]
  if (isBareCore(facts)) return bareCore(facts, reasons)
  const doubts = doubtsAbout(facts)
  if (doubts.length === 0 || isLifted(doubts, facts))
    return verdict('same', doubts.length === 0 ? 0.95 : 0.9, [...reasons, ...doubts])
  return verdict('ask', 0.6, [...reasons, ...doubts])
}

/** Reasons against joining two names of one core and business. */
function doubtsAbout({ form, groupDiffers, oneIsShort, place, a, b }: NameFacts): Reason[] {
  const isSpecific = a.trade.families.length > 0 && b.trade.families.length > 0
  return [
    ...(form === 'different' || (form === 'converted' && !isSpecific) ? (['legal-form-different'] as const) : []),
    ...(groupDiffers && !oneIsShort ? (['group-company'] as const) : []),
    ...(place.named === 'narrower' && !oneIsShort ? (['place-different'] as const) : []),
    ...(place.located === 'different' && place.named !== 'equal' ? (['place-different'] as const) : []),
    ...(place.located === 'different' && oneIsShort ? (['place-different'] as const) : []),
    ...(saysCountry(a) !== saysCountry(b) && !oneIsShort ? (['place-different'] as const) : []),
  ]
}

function saysCountry({ places }: NameFacts['a']): boolean {
  return places.some(({ code }) => code === '000000')
}

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
function sameCore(facts: NameFacts): Comparison | null {
  if (facts.core !== 'equal') return null
  const { trade, place } = facts
  const about = surroundings(facts)
  if (facts.holdingDiffers)
    return verdict('different', 0.08, ['core-equal', 'holding-company', ...about], 'parent-or-subsidiary')
  if (trade === 'conflict') return verdict('different', 0.05, ['core-equal', 'business-different', ...about], 'sibling')
  if (place.located === 'different') {
    const answer = facts.codeNear ? 'ask' : 'different'
    return verdict(answer, facts.codeNear ? 0.5 : 0.1, ['core-equal', 'business-related', ...about], linkOf(facts))
  }
  if (isShortFormOf(facts)) return verdict('same', 0.88, ['core-equal', 'short-name', ...about])
  if (facts.codeNear) return verdict('same', 0.85, ['core-equal', 'business-related', ...about])
  return verdict('ask', 0.45, ['core-equal', facts.groupDiffers ? 'group-company' : 'business-related', ...about])
}

/** A form-less name that says less: 晨途光学 for 深圳市晨途光学科技有限公司, 歌力思 for 深圳歌力思服饰股份有限公司. */
function isShortFormOf(facts: NameFacts): boolean {
  const { a, b, trade, place } = facts
  if (place.located !== 'equal' || !facts.oneIsShort) return false
  const short = a.form === null && (b.form !== null || a.trade.words.length <= b.trade.words.length) ? a : b
  const long = short === a ? b : a
  if (short.trade.words.length > long.trade.words.length) return false
  if (short.body.length >= 4 && long.body.startsWith(short.body) && trade === 'generic') return true
  if (trade === 'generic') return short.trade.families.length > 0 || isBacked(facts) || short.core.length >= 3
  if (trade !== 'partial') return false
  if (isBacked(facts)) return true
  const isHead = long.form === 'joint-stock' || long.group
  return short.trade.families.length > 0 ? short.core.length >= 2 && isHead : short.core.length >= 3 && isHead
}

/** Homophones and look-alikes in core or business. */
function slips(facts: NameFacts): Comparison | null {
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
  const isLong = Math.min([...a.core].length, [...b.core].length) >= 3
  const isClear = doubts.length === 0 && place.located === 'equal' && isLong && a.trade.words.length > 0
  if (isClear || (isBacked(facts) && doubts.length === 0)) return verdict('same', 0.88, [kind, ...about])
  return verdict('ask', 0.5, [kind, ...doubts, ...about])
}

/** A slip that is neither heard nor seen. Firms one character apart are many, so it is at most a question. */
function oneCharacter(facts: NameFacts): Comparison | null {
  const { core, body, place, trade, a } = facts
  if (core !== 'one-character' && body !== 'one-character') return null
  const about = surroundings(facts)
  const isLong = Math.min([...a.core].length, [...facts.b.core].length) >= 3
  const saysBusiness = a.trade.families.length > 0
  const isLikely = isLong || saysBusiness || core === 'contained' || isBacked(facts)
  const isOpen = isLikely && place.located === 'equal' && trade === 'equal' && !facts.holdingDiffers
  if (facts.codeNear && place.located !== 'different') return verdict('same', 0.85, ['one-character-differs', ...about])
  return verdict(isOpen ? 'ask' : 'different', isOpen ? 0.4 : 0.05, ['one-character-differs', ...about])
}

function contained(facts: NameFacts): Comparison | null {
  const { core, trade, place } = facts
  if (core !== 'contained') return null
  const about = surroundings(facts)
  if (place.located === 'different' || trade === 'conflict' || trade === 'related' || facts.holdingDiffers) {
    return verdict('different', 0.06, ['core-contained', 'business-different', ...about], linkOf(facts))
  }
  if (facts.codeNear) return verdict('same', 0.85, ['core-contained', ...about])
  return verdict('ask', 0.35, ['core-contained', ...about])
}

/** A Latin and a Chinese name: the same only where the core is spelt out and place and business agree. */
function acrossScripts(facts: NameFacts): Comparison | null {
  const { a, b, core, trade, place } = facts
  if (a.script === b.script) return null
  const about = surroundings(facts)
  if (place.located === 'different' || trade === 'conflict') {
    const reasons: Reason[] = [
      'scripts-differ',
      place.located === 'different' ? 'place-different' : 'business-different',
    ]
    return verdict('different', 0.08, [...reasons, ...about], core === 'transliterated' ? linkOf(facts) : undefined)
  }
  if (core !== 'transliterated') return verdict(facts.codeNear ? 'same' : 'ask', 0.4, ['scripts-differ', ...about])
  const sameKind = !facts.groupDiffers && !facts.holdingDiffers && !saysMore(trade)
  const agrees = sameKind && (trade === 'equal' ? place.located === 'equal' : isBacked(facts))
  return verdict(agrees ? 'same' : 'ask', agrees ? 0.88 : 0.5, ['core-transliterated', ...about])
}

function saysMore(trade: NameFacts['trade']): boolean {
  return trade === 'related' || trade === 'same-business'
}

function coreReason({ core }: NameFacts): Reason {
  if (core === 'equal') return 'core-equal'
  if (core === 'sounds-alike') return 'core-sounds-alike'
  if (core === 'transliterated') return 'core-transliterated'
  return core === 'contained' ? 'core-contained' : 'core-looks-alike'
}

function linkOf({ a, b, core }: NameFacts): EnterpriseLink | undefined {
  if (core !== 'equal' && core !== 'contained' && core !== 'transliterated') return undefined
  const isParent = a.group !== b.group || a.trade.holding !== b.trade.holding || a.form !== b.form
  return isParent ? 'parent-or-subsidiary' : 'sibling'
}
