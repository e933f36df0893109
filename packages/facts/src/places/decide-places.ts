import type { Site } from './site.ts'

export type PlaceQuestion = { readonly reason: 'which-origin' | 'which-place'; readonly sites: readonly Site[] }

export type Decided = {
  readonly origin: Site | null
  readonly wanted: Site | null
  readonly questions: readonly PlaceQuestion[]
}

/**
 * Where the enterprise comes from and where it wants to go. What is said outright (由…, 迁往…) stands above what is only
 * named; a place at home is wanted, another is the origin. Two that differ are a question.
 * @param home prefecture-level code of the city that receives
 */
export function decidePlaces(sites: readonly Site[], home: string): Decided {
  const questions: PlaceQuestion[] = []
  const isHome = ({ code }: Site) => code === home
  const told = sites.filter(({ role }) => role !== 'bystander')
  const leaving = ranked([
    told.filter(({ role }) => role === 'from'),
    told.filter((site) => ['factory', 'headquarters'].includes(site.role) && !isHome(site)),
    told.filter((site) => site.role === 'named' && !isHome(site)),
    told.filter((site) => site.role === 'research' && !isHome(site)),
  ])
  const going = ranked([
    told.filter((site) => site.role === 'to' && isHome(site)),
    told.filter(({ role }) => role === 'to'),
    told.filter((site) => isHome(site) && site.role !== 'from' && site.role !== 'headquarters'),
  ])
  const origin = oneOf(leaving.filter((site) => site.role === 'from' || !going.some(({ code }) => code === site.code)))
  const wanted = oneOf(going)
  if (origin.differ.length > 0) questions.push({ reason: 'which-origin', sites: origin.differ })
  if (wanted.differ.length > 0) questions.push({ reason: 'which-place', sites: wanted.differ })
  return { origin: origin.one, wanted: wanted.one, questions }
}

const ranked = (groups: readonly (readonly Site[])[]): readonly Site[] => groups.find((group) => group.length > 0) ?? []

/** The finest of places that lie in one another; a county beside another county of the city leaves it open. */
function oneOf(sites: readonly Site[]): { readonly one: Site | null; readonly differ: readonly Site[] } {
  if (new Set(sites.map(({ code }) => code)).size > 1) return { one: null, differ: sites }
  const counties = new Set(sites.flatMap(({ county }) => county ?? []))
  const isOpen = sites.some(({ isAlternative, county }) => isAlternative && county !== sites[0]!.county)
  if (counties.size > 1 || isOpen) return { one: { ...sites[0]!, county: null }, differ: sites }
  return { one: sites.find(({ county }) => county !== null) ?? sites[0] ?? null, differ: [] }
}
