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
    if (codes === 'equal') return verdict('same', 0.99, ['code-equal'])
    if (codes === 'registration-equal') return verdict('same', 0.99, ['registration-equal'])
    if (!a.name.ok || !b.name.ok) return verdict('ask', 0.5, ['name-unusable'])
    const byNames = decideByNames(gatherFacts(a, b, [a.name.parts, b.name.parts], readers))
    const renamed = isFormerName(a, b) || isFormerName(b, a)
    if (codes === 'unknown') return renamed ? verdict('same', 0.96, ['former-name']) : byNames
    const different = codes === 'different' ? 'code-different' : 'registration-different'
    const isOneName = byNames.reasons.some(({ reason }) => reason === 'name-equal')
    if (isOneName || renamed) {
      return verdict('ask', 0.5, [different, ...byNames.reasons.map(({ reason }) => reason)])
    }
    return verdict('different', 0.01, [different, ...byNames.reasons.map(({ reason }) => reason)], linkOf(byNames))
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
