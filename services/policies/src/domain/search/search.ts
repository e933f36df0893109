import type { Clause } from '@lianqiao/matching'
import { standingOf } from '../standing.ts'
import { readQuery, score } from './score.ts'

export const filters = ['level', 'area', 'assurance', 'kind', 'standing'] as const
export type Filter = (typeof filters)[number]
export type Search = { text: string; day: string; chosen: Partial<Record<Filter, string>> }

export type Found = {
  clauses: readonly Clause[]
  /** Place behind the page, for the next one; undefined at the end. */
  next: Place | undefined
  total: number
  facets: Record<Filter, Record<string, number>>
}

/** Where a clause stands in the order of a search: the best first, then the newest document, then by id. */
export type Place = { score: number; issued: string; id: string }

/** Searches the library; `limit` 0 is all. Facets count what the text and the other filters find. */
export function search(
  clauses: Iterable<Clause>,
  { text, day, chosen }: Search,
  { limit, after }: { limit: number; after?: Place },
): Found {
  const query = readQuery(text)
  const facets: Found['facets'] = { level: {}, area: {}, assurance: {}, kind: {}, standing: {} }
  const hits: { clause: Clause; place: Place }[] = []
  for (const clause of clauses) {
    const points = query.length === 0 ? 1 : score(clause, query)
    if (points === 0) continue
    const values = valuesOf(clause, day)
    const missed = filters.filter((filter) => chosen[filter] && chosen[filter] !== values[filter])
    for (const filter of filters)
      if (missed.every((one) => one === filter))
        facets[filter][values[filter]] = (facets[filter][values[filter]] ?? 0) + 1
    if (missed.length === 0) hits.push({ clause, place: { score: points, issued: issuedOn(clause), id: clause.id } })
  }
  hits.sort((a, b) => order(a.place, b.place))
  const rest = after === undefined ? hits : hits.filter(({ place }) => order(after, place) < 0)
  const page = limit === 0 ? rest : rest.slice(0, limit)
  return {
    clauses: page.map(({ clause }) => clause),
    next: page.length < rest.length ? page.at(-1)?.place : undefined,
    total: hits.length,
    facets,
  }
}

const order = (a: Place, b: Place): number => b.score - a.score || compare(b.issued, a.issued) || compare(a.id, b.id)

/** The first date in what the source says of its day ("2017-08-28(刊发)", "约2022"); '' where there is none. */
const issuedOn = ({ policy }: Clause) => /\d{4}(-\d{2}){0,2}/.exec(policy.issued ?? '')?.[0] ?? ''

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

const valuesOf = (clause: Clause, day: string): Record<Filter, string> => ({
  level: clause.policy.level,
  area: clause.policy.area,
  assurance: clause.assurance,
  kind: clause.kind,
  standing: standingOf(clause, day),
})
