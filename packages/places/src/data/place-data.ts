/** One GB/T 2260 division: level 1 province, 2 prefecture, 3 county. */
export type Division = {
  readonly code: string
  readonly level: 1 | 2 | 3
  readonly name: string
}

/** Zone of origin: the Bay Area (nine Guangdong cities, Hong Kong, Macao), the 41 cities of the Delta, or elsewhere in China. */
export type Zone = 'gba' | 'yrd' | 'other'

export type Alias = {
  readonly text: string
  readonly codes: readonly string[]
  /** Counts only where it is the whole text (沪). */
  readonly whole?: boolean
  /** Counts only beside its city or province. */
  readonly needsContext?: boolean
}

export type Gazetteer = {
  readonly aliases: readonly Alias[]
  readonly english: readonly Alias[]
  readonly sarLocalities: Readonly<Record<string, readonly string[]>>
  readonly sarLocalitiesEnglish: Readonly<Record<string, readonly string[]>>
  /** Names that a place in Hong Kong or Macao shares with one on the mainland. */
  readonly sarSharedNames: Readonly<Record<string, readonly string[] | string>>
  /** Parks run by two places: all terms present means the park lies at `code`. */
  readonly parks: readonly {
    readonly terms: readonly string[]
    readonly code: string
    readonly name: string
  }[]
  /** Texts about which a person must be asked. */
  readonly ask: readonly {
    readonly text: string
    readonly codes: readonly string[]
    readonly why: string
  }[]
  readonly notPlaces: readonly string[]
  readonly needsContext: {
    readonly names: readonly string[]
    readonly unlessAlone: readonly string[]
  }
  /** Romanised name → the code it is read as, or null where one must ask. Other keys are notes. */
  readonly preferred: Readonly<Record<string, string | null>>
  readonly abroad: {
    readonly countries: readonly string[]
    readonly english: readonly string[]
  }
  /** What towns are known for: directly behind a bare town's name it says that the place is meant (乐从家具城). */
  readonly tradeOfTheTown: { readonly chinese: readonly string[] }
  readonly notAPlaceBefore: {
    readonly chinese: readonly string[]
    readonly but: readonly string[]
    readonly english: readonly string[]
  }
}

/** A town of an origin city, and how far its name is its own. */
export type Town = {
  readonly prefecture: string
  readonly name: string
  /** `both`: unique with and without 镇; `full`: only with it; `context`: only beside its city or province. */
  readonly use: 'both' | 'full' | 'context'
}

export type PlaceData = {
  readonly divisions: readonly Division[]
  /** GB/T 2260 code → toneless pinyin or customary English short name. */
  readonly romanised: readonly { readonly code: string; readonly en: string }[]
  readonly towns: readonly Town[]
  readonly gazetteer: Gazetteer
  /** Prefecture-level codes of the two zones; Hong Kong and Macao are Bay Area. */
  readonly zones: {
    readonly gba: readonly string[]
    readonly yrd: readonly string[]
  }
}
