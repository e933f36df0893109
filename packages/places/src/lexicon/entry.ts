export type Level = 'province' | 'prefecture' | 'county' | 'town' | 'locality'

/** One thing a name can mean. */
export type Reading = {
  readonly code: string
  readonly prefecture: string | null
  readonly level: Level
  /** Possible only beside its city or province: 长安 is a town of 东莞 there, and nothing of the kind alone. */
  readonly contextOnly?: boolean
  /** A town right under its city, as in 东莞 and 中山, which have no districts. */
  readonly direct?: boolean
}

export type Entry = {
  readonly readings: Reading[]
  /** Counts only beside its city or province. */
  needsContext: boolean
  /** Counts also where it is the whole text, though it needs context otherwise. */
  unlessAlone: boolean
  /** Counts only where the text ends behind it: a bare town or an abbreviation. */
  atEnd: boolean
  /** Counts only where a run of Chinese begins, or beside its city or province: short names of far counties (合作, 公安). */
  atStart: boolean
  kind: 'place' | 'ask' | 'abroad' | 'not-a-place'
  why: string
}

export type Lexicon = {
  readonly chinese: ReadonlyMap<string, Entry>
  readonly roman: ReadonlyMap<string, Entry>
  /** First two characters (or the only one) → length of the longest name that begins with them. */
  readonly longestFrom: ReadonlyMap<string, number>
  readonly nameOf: ReadonlyMap<string, string>
  /** Whether what follows a name is what towns are known for: 家具城, 五金, 工业园. */
  readonly isTradeOfTown: (rest: string) => boolean
}

export function emptyEntry(): Entry {
  return {
    readings: [],
    needsContext: false,
    unlessAlone: false,
    atEnd: false,
    atStart: false,
    kind: 'place',
    why: '',
  }
}
