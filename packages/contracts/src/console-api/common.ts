export type Language = 'zh-Hans' | 'zh-Hant' | 'en'

/** A name in the three languages of the console. */
export type Names = Record<Language, string>

export type BureauKind = 'city' | 'county' | 'park' | 'station'

export type Reference = {
  chains: { id: string; names: Names; segments: { id: string; names: Names }[] }[]
  /** Lists of chains other than the current one. */
  chainLists: { id: string; title: string; chains: { id: string; names: Names }[] }[]
  parks: { id: string; names: Names; divisionCode: string }[]
  bureaus: { id: string; kind: BureauKind; names: Names }[]
  /** GB/T 2260 code -> names, of the origins and of the city's divisions */
  places: Record<string, Names>
}

/** A number of Hong Kong's or Macao's registers. */
export type RegistrationNumber = { kind: 'hk-br' | 'hk-cr' | 'mo-reg'; number: string }
