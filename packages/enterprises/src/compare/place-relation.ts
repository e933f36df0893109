import { provinceOf } from '@lianqiao/places'
import type { NameParts } from '../names/parts.ts'
import type { EnterpriseProfile } from './profile.ts'

export type PlaceRelation = {
  /** Places written in the names: `equal` sets (none at all included), `narrower` one says more, `different`. */
  readonly named: 'equal' | 'narrower' | 'one-absent' | 'different'
  /** Where the enterprises are. `border`: one in Hong Kong or Macao, the other on the mainland. */
  readonly located: 'equal' | 'unknown' | 'different' | 'border'
  /** The name of one names a city in which the other is not. */
  readonly crossed: boolean
}

export function relatePlaces(a: EnterpriseProfile, b: EnterpriseProfile, x: NameParts, y: NameParts): PlaceRelation {
  const here = whereabouts(a, x)
  const there = whereabouts(b, y)
  return {
    named: relateNamed(x, y),
    located: locate(here, there),
    crossed: a.prefecture !== b.prefecture && (isElsewhere(x, y, there) || isElsewhere(y, x, here)),
  }
}

function whereabouts(profile: EnterpriseProfile, parts: NameParts): string | null {
  return profile.prefecture ?? cities(parts)[0] ?? null
}

function locate(here: string | null, there: string | null): PlaceRelation['located'] {
  if (here === null || there === null) return 'unknown'
  if (here === there) return 'equal'
  return isSar(here) !== isSar(there) ? 'border' : 'different'
}

function isSar(code: string): boolean {
  return code.startsWith('81') || code.startsWith('82')
}

function relateNamed(x: NameParts, y: NameParts): PlaceRelation['named'] {
  const [a, b] = [levels(x), levels(y)]
  if (a.size === 0 && b.size === 0) return 'equal'
  if (a.size === 0 || b.size === 0) return 'one-absent'
  const onlyHere = [...a].filter((code) => !b.has(code))
  const onlyThere = [...b].filter((code) => !a.has(code))
  if (onlyHere.length === 0 && onlyThere.length === 0) return 'equal'
  if (onlyHere.length === 0 || onlyThere.length === 0) return 'narrower'
  return [...a].some((code) => [...b].some((other) => within(code, other) || within(other, code)))
    ? 'narrower'
    : 'different'
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
