import { hasHan } from '../names/fold.ts'
import type { NameLexicon } from '../names/lexicon.ts'
import type { NameParts } from '../names/parts.ts'
import type { NamePlaces } from '../names/places.ts'
import type { TradeWords } from '../names/trade.ts'
import { relateIdentifiers } from './by-identifiers.ts'
import { buildCoreReader } from './core-relation.ts'
import { decideByNames } from './decide-names.ts'
import type { Comparison, EnterpriseLink } from './enterprise.ts'
import { gatherFacts } from './facts.ts'
import type { EnterpriseProfile } from './profile.ts'
import { verdict } from './verdict.ts'

/** Two codes, and names that alone would have been joined: two firms of one house. */
function linkOf({ answer, link }: Comparison): EnterpriseLink | undefined {
  return link ?? (answer === 'different' ? undefined : 'sibling')
}

/** Compares read descriptions: codes first, then former names, then what the names and surroundings say. */
export function createComparer(lexicon: NameLexicon, trade: TradeWords, places: NamePlaces) {
  const readers = { cores: buildCoreReader(lexicon), trade, places }

  return function compare(a: EnterpriseProfile, b: EnterpriseProfile): Comparison {
    const codes = relateIdentifiers(a, b)
    const equal = codes === 'equal' ? 'code-equal' : codes === 'registration-equal' ? 'registration-equal' : null
    if (!a.name.ok || !b.name.ok) {
      if (equal !== null) return verdict('same', 0.99, [equal])
      const isNobody = [a.name, b.name].some((name) => !name.ok && name.reason === 'nobody')
      return verdict('ask', 0.5, [isNobody ? 'name-names-nobody' : 'name-unusable'])
    }
    const byNames = decideByNames(gatherFacts(a, b, [a.name.parts, b.name.parts], readers))
    const renamed = isFormerName(a, b) || isFormerName(b, a)
    if (equal !== null) {
      // A partner's own code, or one copied from a page, stands in many leads: names must not contradict it.
      if (!renamed && haveNothingInCommon(a.name.parts, b.name.parts, byNames))
        return verdict('ask', 0.5, [equal, ...byNames.reasons.map(({ reason }) => reason)])
      return verdict('same', 0.99, [equal])
    }
    if (codes === 'unknown') return renamed ? verdict('same', 0.96, ['former-name']) : byNames
    const different = codes === 'different' ? 'code-different' : 'registration-different'
    const isOneName = byNames.reasons.some(({ reason }) => reason === 'name-equal')
    if (isOneName || renamed) {
      return verdict('ask', 0.5, [different, ...byNames.reasons.map(({ reason }) => reason)])
    }
    return verdict('different', 0.01, [different, ...byNames.reasons.map(({ reason }) => reason)], linkOf(byNames))
  }

  /**
   * Other cores and no word of business that both say: no slip, no short form, no translation. A name in Chinese and one
   * in English are two official names of one company, and often share no sound: only their business can contradict.
   */
  function haveNothingInCommon(a: NameParts, b: NameParts, { answer, reasons }: Comparison): boolean {
    if (answer !== 'different' || !reasons.some(({ reason }) => reason === 'core-different')) return false
    const relation = readers.trade.relation(a.trade, b.trade)
    if (relation === 'conflict') return true
    if (hasHan(a.flat) !== hasHan(b.flat)) return false
    return a.trade.families.length === 0 || b.trade.families.length === 0
  }

  /** A former name of `a` is the present name of `b`, or one of its former ones. */
  function isFormerName(a: EnterpriseProfile, b: EnterpriseProfile): boolean {
    return a.former.some(
      (former) => former.ok && [b.name, ...b.former].some((name) => name.ok && isSameName(former.parts, name.parts)),
    )
  }

  function isSameName(a: NameParts, b: NameParts): boolean {
    if (a.branch !== b.branch) return false
    if (a.flat === b.flat) return true
    const places = new Set(a.places.map(({ code }) => code))
    const samePlaces = b.places.length === 0 || places.size === 0 || b.places.some(({ code }) => places.has(code))
    const sameForm = a.form === b.form || a.form === null || b.form === null
    return a.core === b.core && readers.trade.relation(a.trade, b.trade) === 'equal' && samePlaces && sameForm
  }
}
