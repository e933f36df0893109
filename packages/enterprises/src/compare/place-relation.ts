import { provinceOf } from '@lianqiao/places'
import type { NameParts } from '../names/parts.ts'
import { ABROAD, type EnterpriseProfile } from './profile.ts'

export type PlaceRelation = {
  /** Places written in the names: `equal` sets (none at all included), `narrower` one says more, `different`. */
  readonly named: 'equal' | 'narrower' | 'one-absent' | 'different'
  /** Where the enterprises are. `border`: one in Hong Kong or Macao or abroad, the other not. */
  readonly located: 'equal' | 'unknown' | 'different' | 'border'
  /** Both names say where, and no place is said by both: 苏州 and 昆山. */
  readonly saidApart: boolean
  /** In one city, but in districts that are told to be two. */
  readonly districtsDiffer: boolean
  /** The name of one names a city in which the other is not. */
  readonly crossed: boolean
}

export function relatePlaces(a: EnterpriseProfile, b: EnterpriseProfile, x: NameParts, y: NameParts): PlaceRelation {
  const here = whereabouts(a, x)
  const there = whereabouts(b, y)
  return {
    named: relateNamed(x, y),
    located: mayBeIn(a, there) || mayBeIn(b, here) ? 'equal' : locate(here, there),
    saidApart: isApart(codesOf(x), codesOf(y)),
    districtsDiffer: a.county !== null && b.county !== null && a.county !== b.county,
    crossed: a.prefecture !== b.prefecture && (isElsewhere(x, y, there) || isElsewhere(y, x, here)),
  }
}

/** A place that alone would be asked about (南海) is where the other enterprise is, if it can be. */
function mayBeIn({ prefecture, possible }: EnterpriseProfile, where: string | null): boolean {
  return prefecture === null && where !== null && possible.includes(where)
}

function whereabouts(profile: EnterpriseProfile, parts: NameParts): string | null {
  return profile.prefecture ?? cities(parts)[0] ?? null
}

function locate(here: string | null, there: string | null): PlaceRelation['located'] {
  if (here === null || there === null || (here === ABROAD && there === ABROAD)) return 'unknown'
  if (here === there) return 'equal'
  return jurisdiction(here) !== jurisdiction(there) ? 'border' : 'different'
}

function jurisdiction(code: string): string {
  if (code === ABROAD) return ABROAD
  return code.startsWith('81') || code.startsWith('82') ? 'sar' : 'mainland'
}

function relateNamed(x: NameParts, y: NameParts): PlaceRelation['named'] {
  const [a, b] = [levels(x), levels(y)]
  if (a.size === 0 && b.size === 0) return 'equal'
  if (a.size === 0 || b.size === 0) return 'one-absent'
  if (isApart(districts(x), districts(y)) || isApart(towns(x), towns(y))) return 'different'
  const onlyHere = [...a].filter((code) => !b.has(code))
  const onlyThere = [...b].filter((code) => !a.has(code))
  if (onlyHere.length === 0 && onlyThere.length === 0) return isNested(x, y) ? 'equal' : 'narrower'
  if (onlyHere.length === 0 || onlyThere.length === 0) return 'narrower'
  return [...a].some((code) => [...b].some((other) => within(code, other) || within(other, code)))
    ? 'narrower'
    : 'different'
}

/** Both say something, and nothing that is the same: 顺德 and 南海. */
function isApart(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size > 0 && b.size > 0 && ![...a].some((code) => b.has(code))
}

function codesOf({ places }: NameParts): Set<string> {
  return new Set(places.map(({ code }) => code))
}

function districts({ places }: NameParts): Set<string> {
  return new Set(places.flatMap(({ code, prefecture }) => (/^\d{4}(?!00)\d\d$/.test(code) && prefecture ? [code] : [])))
}

function towns({ places }: NameParts): Set<string> {
  return new Set(places.flatMap(({ code }) => (code.includes('/') ? [code] : [])))
}

/** One says all that the other says (佛山 and 佛山顺德), unlike 苏州 and 昆山, which may be two firms. */
function isNested(x: NameParts, y: NameParts): boolean {
  const says = (one: NameParts, other: NameParts) =>
    other.places.every(({ code }) => one.places.some((place) => place.code === code))
  return says(x, y) || says(y, x)
}

/** The codes named, each with its prefecture (顺德 also says 佛山); a country says nothing about the city but is kept. */
function levels(parts: NameParts): Set<string> {
  return new Set(parts.places.map(({ prefecture, code }) => prefecture ?? code))
}

function within(inner: string, outer: string): boolean {
  return outer.endsWith('0000') && provinceOf(inner) === outer
}

function cities(parts: NameParts): string[] {
  return parts.places.flatMap(({ prefecture }) => prefecture ?? [])
}

function isElsewhere(named: NameParts, other: NameParts, where: string | null): boolean {
  const here = cities(named)
  return here.length > 0 && cities(other).length === 0 && where !== null && !here.includes(where)
}
