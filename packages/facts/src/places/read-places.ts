import type { PlaceResolver } from '@lianqiao/places'
import type { FactQuestion, TextSpan } from '../reading/fact-reading.ts'
import { type Folded, fold, originalSpan } from '../text/fold.ts'
import { decidePlaces } from './decide-places.ts'
import { type Site, type SiteRole, sitesOf } from './site.ts'

/** A place of the enterprise or of the project. */
export type PlaceReading = {
  /** Prefecture-level GB/T 2260 code; 810000 and 820000 for Hong Kong and Macao. */
  readonly code: string
  /** County-level code, where the text names one. */
  readonly county: string | null
  /** Where it was read: the text, the given city of origin, or the enterprise's name. */
  readonly source: 'text' | 'originCity' | 'name'
  /** Null unless it was read in the text. */
  readonly span: TextSpan | null
}

export type SiteReading = PlaceReading & { readonly role: SiteRole }

export type PlacesRead = {
  readonly origin: PlaceReading | null
  readonly wantsPlace: PlaceReading | null
  /** Every place that the text and the given city of origin name, with its part (headquarters, factory). */
  readonly sites: readonly SiteReading[]
  readonly questions: readonly FactQuestion[]
}

export type PlaceContext = { readonly name?: string | undefined; readonly originCity?: string | undefined }

/** A way out that is said outright; a place that is only named gives way to the given city of origin. */
const OUTRIGHT: ReadonlySet<SiteRole> = new Set(['from'])

/** Reads from and to of the text, with what the lead says of its origin beside it. `sites` are those of the text. */
export function readPlaces(
  folded: Folded,
  sites: readonly Site[],
  { name, originCity }: PlaceContext,
  places: PlaceResolver,
  home: string,
): PlacesRead {
  const inText = decidePlaces(sites, home)
  const read = (source: PlaceReading['source']) => (site: Site) => placeReading(site, source, folded)
  const questions = inText.questions.map(
    ({ reason, sites: open }): FactQuestion => ({
      reason,
      facts: [reason === 'which-origin' ? 'originRegion' : 'projectRegion'],
      spans: open.map(({ from, to }) => originalSpan(folded, from, to)),
      readings: [],
    }),
  )
  const given = originCity ? givenPlaces(originCity, places, home) : null
  const wanted = inText.wanted ? read('text')(inText.wanted) : given?.wanted ? read('originCity')(given.wanted) : null
  const ofText = inText.origin
  const ofGiven = given?.origin ?? null
  const isContradicted =
    ofText !== null && ofGiven !== null && OUTRIGHT.has(ofText.role) && ofText.code !== ofGiven.code
  if (isContradicted) {
    const span = originalSpan(folded, ofText.from, ofText.to)
    questions.push({ reason: 'which-origin', facts: ['originRegion'], spans: [span], readings: [] })
  }
  const settled = questions.filter(({ reason }) => !(reason === 'which-origin' && !isContradicted && ofGiven !== null))
  const origin = isContradicted
    ? null
    : ofGiven
      ? read('originCity')(ofGiven)
      : ofText
        ? read('text')(ofText)
        : settled.some(({ reason }) => reason === 'which-origin')
          ? null
          : seatOf(name, places)
  return {
    origin,
    wantsPlace: wanted,
    sites: [
      ...sites.map((site) => ({ ...read('text')(site), role: site.role })),
      ...(given?.sites ?? []).map((site) => ({ ...read('originCity')(site), role: site.role })),
    ],
    questions: settled,
  }
}

/** The city of origin as people write it: a city, or a way (由东莞厚街迁往邵东). */
function givenPlaces(originCity: string, places: PlaceResolver, home: string) {
  const sites = sitesOf(fold(originCity).text, places, home)
  if (sites.length > 1) return { ...decidePlaces(sites, home), sites }
  const { code, county } = places.resolve(originCity)
  const only: Site | null =
    code === null
      ? null
      : { role: sites[0]?.role ?? 'named', code, county, isAlternative: false, from: 0, to: originCity.length }
  if (only?.role === 'to') return { origin: null, wanted: only, sites: [only] }
  return { origin: only, wanted: null, sites: only ? [only] : [] }
}

function seatOf(name: string | undefined, places: PlaceResolver): PlaceReading | null {
  if (!name) return null
  const { code, county } = places.resolve(name)
  return code === null ? null : { code, county, source: 'name', span: null }
}

const placeReading = (
  { code, county, from, to }: Site,
  source: PlaceReading['source'],
  folded: Folded,
): PlaceReading => ({
  code,
  county,
  source,
  span: source === 'text' ? originalSpan(folded, from, to) : null,
})
