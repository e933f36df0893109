import { type Division, prefectureOf, provinceOf, shortName, type Town } from '@lianqiao/places'
import { firstOf, lastOf, lengthsAt, lengthsBy } from './lengths.ts'

/** A place as it stands in a name: a division code, or `441900/石碣` for a town. `prefecture` is null for a province or a country. */
export type NamePlace = { readonly text: string; readonly code: string; readonly prefecture: string | null }

export type NamePlaces = {
  /** The longest place name at `from`; short district names only where `beside` (their city has just been read) or well known. */
  at(text: string, from: number, beside: readonly NamePlace[]): NamePlace | null
  /** The place that a whole text names, districts and towns only beside their city. */
  exact(text: string, beside: readonly NamePlace[]): NamePlace | null
  endOf(text: string): NamePlace | null
  /** Romanised; UNDECIDED where several cities are written so (Suzhou, Taizhou). */
  roman(key: string): NamePlace | null
}

export type NamePlaceData = {
  readonly divisions: readonly Division[]
  readonly romanised: readonly { readonly code: string; readonly en: string }[]
  /** Prefectures whose districts and county-level cities are known by their short names. */
  readonly origins: ReadonlySet<string>
  readonly towns: readonly Town[]
  /** Short names that are ordinary words too. */
  readonly words: ReadonlySet<string>
}

/** A place, but which one cannot be told: it is no part of the core and says nothing about where. */
export const UNDECIDED: NamePlace = { text: '', code: '', prefecture: null }

const COUNTRY: NamePlace = { text: '中国', code: '000000', prefecture: null }
const COUNTRIES = ['中国', '大中华', '中华']

/** Place names as they occur in enterprise names. Built once. */
export function buildNamePlaces(data: NamePlaceData): NamePlaces {
  const plain = new Map<string, NamePlace>()
  const besideOnly = new Map<string, NamePlace[]>()
  const roman = new Map<string, NamePlace>()
  const counts = new Map<string, number>()
  for (const { name } of data.divisions) counts.set(shortName(name), (counts.get(shortName(name)) ?? 0) + 1)
  for (const { code, level, name } of data.divisions) {
    const short = shortName(name)
    if (!short) continue
    const place = { text: short, code, prefecture: prefectureOf(code) }
    if (!plain.has(name)) plain.set(name, place)
    if (level < 3) {
      plain.set(short, place)
      continue
    }
    besideOnly.set(short, [...(besideOnly.get(short) ?? []), place])
    const known = place.prefecture !== null && data.origins.has(place.prefecture)
    if (known && counts.get(short) === 1 && !data.words.has(short) && short.length === 2 && !plain.has(short)) {
      plain.set(short, place)
    }
  }
  for (const { prefecture, name } of data.towns) {
    const bare = name.replace(/(街道|镇|乡)$/, '')
    const place = { text: name, code: `${prefecture}/${bare}`, prefecture }
    for (const text of bare.length >= 2 ? [name, bare] : [name])
      besideOnly.set(text, [...(besideOnly.get(text) ?? []), place])
  }
  for (const text of COUNTRIES) plain.set(text, COUNTRY)
  const byCode = new Map(data.divisions.map((division) => [division.code, division]))
  for (const { code, en } of data.romanised) {
    const division = byCode.get(code)
    const key = en.toLowerCase().replace(/[^a-z]/g, '')
    const prefecture = prefectureOf(code)
    const isKnownCounty = division?.level === 3 && prefecture !== null && data.origins.has(prefecture)
    if (!division || (division.level === 3 && !isKnownCounty) || (roman.has(key) && division.level === 3)) continue
    const isTaken = division.level < 3 && roman.get(key)?.code.endsWith('00')
    roman.set(key, isTaken ? UNDECIDED : { text: shortName(division.name), code, prefecture })
  }
  roman.set('china', COUNTRY)
  roman.set('hongkong', { text: '香港', code: '810000', prefecture: '810000' })
  roman.set('hk', { text: '香港', code: '810000', prefecture: '810000' })
  roman.set('macau', { text: '澳门', code: '820000', prefecture: '820000' })

  const heads = lengthsBy([...plain.keys(), ...besideOnly.keys()], firstOf)
  const tails = lengthsBy(plain.keys(), lastOf)

  function lookUp(text: string, beside: readonly NamePlace[]): NamePlace | null {
    const found = plain.get(text)
    if (found) return found
    const nearby = besideOnly.get(text)?.find((place) => beside.some((one) => holds(one, place)))
    return nearby ?? null
  }

  return {
    at(text, from, beside) {
      for (const length of lengthsAt(heads, text.charAt(from))) {
        if (length < 2 || length > text.length - from) continue
        const found = lookUp(text.slice(from, from + length), beside)
        if (found) return { ...found, text: text.slice(from, from + length) }
      }
      return null
    },
    exact: lookUp,
    endOf(text) {
      for (const length of lengthsAt(tails, lastOf(text))) {
        if (length < 2 || length > text.length - 1) continue
        const found = plain.get(text.slice(-length))
        if (found) return { ...found, text: text.slice(-length) }
      }
      return null
    },
    roman: (key) => roman.get(key) ?? null,
  }
}

function holds(outer: NamePlace, inner: NamePlace): boolean {
  if (outer.prefecture !== null) return outer.prefecture === inner.prefecture
  return inner.prefecture !== null && provinceOf(inner.prefecture) === outer.code
}
