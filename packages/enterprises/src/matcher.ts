import { createPlaceResolver, type PlaceData, type PlaceResolver } from '@lianqiao/places'
import { blockingKeys } from './candidates/keys.ts'
import { createComparer } from './compare/compare.ts'
import type { Comparison, EnterpriseDescription } from './compare/enterprise.ts'
import { type EnterpriseProfile, profileOf } from './compare/profile.ts'
import type { NameLexicon } from './names/lexicon.ts'
import { createNameReader, type ParsedName } from './names/parse.ts'
import { buildNamePlaces } from './names/places.ts'
import { soundKey } from './names/sound.ts'

export type EnterpriseMatcher = {
  /** A name taken apart, or why it cannot be. */
  parseName(name: string): ParsedName
  /** The folded core of a name, for an index column; null for a name that cannot be read. */
  enterpriseKey(name: string): string | null
  /** The sound of that core in loose toneless pinyin: equal for homophone slips. */
  enterpriseSoundKey(name: string): string | null
  /** A description read once, for many comparisons. */
  profile(description: EnterpriseDescription): EnterpriseProfile
  /** Keys under which a profile is stored and looked for, most telling first; for a key column or an index. */
  blockingKeys(profile: EnterpriseProfile): string[]
  compareProfiles(a: EnterpriseProfile, b: EnterpriseProfile): Comparison
  /** Same enterprise, different ones (perhaps linked), or ask a person; with what speaks for each. Symmetric. */
  compareEnterprises(a: EnterpriseDescription, b: EnterpriseDescription): Comparison
}

export type EnterpriseKnowledge = {
  readonly lexicon: NameLexicon
  readonly places: PlaceData
  /** A resolver already built from the same data, where there is one. */
  readonly resolver?: PlaceResolver
}

/** Everything about enterprise identity that needs data. Building takes some tens of milliseconds, so keep it. */
export function createEnterpriseMatcher({ lexicon, places, resolver }: EnterpriseKnowledge): EnterpriseMatcher {
  const resolve = remembered(resolver ?? createPlaceResolver(places))
  const namePlaces = buildNamePlaces({
    divisions: places.divisions,
    romanised: places.romanised,
    towns: places.towns,
    origins: new Set([...places.zones.gba, ...places.zones.yrd, '430500']),
    words: new Set(places.gazetteer.needsContext.names),
  })
  const reader = createNameReader(lexicon, namePlaces)
  const compareProfiles = createComparer(lexicon, reader.trade, namePlaces)
  const profile = (description: EnterpriseDescription) => profileOf(description, reader, resolve)
  const coreOf = (name: string) => {
    const parsed = reader.parse(name)
    return parsed.ok ? parsed.parts.core : null
  }
  return {
    parseName: reader.parse,
    enterpriseKey: coreOf,
    enterpriseSoundKey(name) {
      const core = coreOf(name)
      return core === null ? null : soundKey(core)
    },
    profile,
    blockingKeys: (read) => blockingKeys(read, lexicon.cantonese),
    compareProfiles,
    compareEnterprises: (a, b) => compareProfiles(profile(a), profile(b)),
  }
}

const REMEMBERED = 20_000
const LONGEST_REMEMBERED = 64

/** The same few hundred city names come again and again; their answers are kept, a bounded number of them. */
function remembered(resolver: PlaceResolver): PlaceResolver {
  const answers = new Map<string, ReturnType<PlaceResolver['resolve']>>()
  return {
    ...resolver,
    resolve(text, hints) {
      if (hints || text.length > LONGEST_REMEMBERED) return resolver.resolve(text, hints)
      const known = answers.get(text)
      if (known) return known
      if (answers.size >= REMEMBERED) answers.clear()
      const answer = resolver.resolve(text)
      answers.set(text, answer)
      return answer
    },
  }
}
