import { type Fault, fault } from '../faults.ts'
import { type CrossCheck, type Files, repeated } from './rule.ts'

const missing = (file: string, row: string, zhHans: string, en: string): Fault =>
  fault(file, row, '', `${zhHans}不存在`, `${en} does not exist`)

const repeats = (file: string, rows: readonly { id: string }[]): Fault[] =>
  repeated(rows.map(({ id }) => id)).map((id) => fault(file, id, '', `${id} 重复`, `${id} appears twice`))

const parks: CrossCheck = {
  reads: ['parks', 'divisions', 'chains'],
  check: ({ parks: { rows }, divisions, chains }) => {
    const areas = new Set(divisions.rows.map(({ code }) => code))
    const known = new Set(chains.map(({ id }) => id))
    const references = rows.flatMap((park) => [
      ...[...new Set([park.division, ...park.spans])]
        .filter((code) => !areas.has(code))
        .map((code) => missing('parks.json', park.id, `区划 ${code} `, `the division ${code}`)),
      ...park.chains
        .filter((id) => !known.has(id))
        .map((id) => missing('parks.json', park.id, `产业链 ${id} `, `the chain ${id}`)),
    ])
    return [...repeats('parks.json', rows), ...references]
  },
}

const bureaus: CrossCheck = {
  reads: ['bureaus', 'divisions', 'parks', 'nationalDivisions'],
  check: ({ bureaus: { rows }, divisions, parks: { rows: allParks }, nationalDivisions }) => {
    const file = 'bureaus.json'
    const ids = new Set(rows.map(({ id }) => id))
    const areas = new Set(divisions.rows.map(({ code }) => code))
    const national = new Set(nationalDivisions.map(({ code }) => code))
    const parkIds = new Set(allParks.map(({ id }) => id))
    const counties = divisions.rows.filter(({ type }) => type !== 'prefecture')
    return [
      ...repeats(file, rows),
      ...rows.flatMap((bureau) => [
        ...(areas.has(bureau.division)
          ? []
          : [missing(file, bureau.id, `区划 ${bureau.division} `, `the division ${bureau.division}`)]),
        ...((bureau.kind === 'park') === (bureau.park !== undefined) && (!bureau.park || parkIds.has(bureau.park))
          ? []
          : [missing(file, bureau.id, `园区 ${bureau.park ?? ''} `, `the park ${bureau.park ?? ''}`)]),
        ...(!bureau.partOf || ids.has(bureau.partOf)
          ? []
          : [missing(file, bureau.id, `机构 ${bureau.partOf} `, `the bureau ${bureau.partOf}`)]),
        ...(bureau.origins ?? [])
          .filter((code) => !national.has(code))
          .map((code) => missing(file, bureau.id, `区划 ${code} `, `the division ${code}`)),
      ]),
      ...counties
        .filter(({ code }) => !rows.some(({ kind, division }) => kind === 'county' && division === code))
        .map(({ code }) => fault(file, code, '', `${code} 没有招商局`, `${code} has no bureau`)),
    ]
  },
}

const targets = ({ routing }: Files): [string, string][] => [
  ...routing.rows.map(({ id, bureau }): [string, string] => [id, bureau]),
  ...routing.additions.map(({ id, add }): [string, string] => [id, add]),
  ...routing.fallback.map(({ when, bureau }): [string, string] => [when, bureau]),
]

/** Every park has a row for any chain, every row leads to a bureau, and both fallbacks are there. */
const routing: CrossCheck = {
  reads: ['routing', 'bureaus', 'parks', 'chains'],
  check: (files) => {
    const file = 'routing.json'
    const ids = new Set(files.bureaus.rows.map(({ id }) => id))
    const known = new Set(files.chains.map(({ id }) => id))
    const parkIds = files.parks.rows.map(({ id }) => id)
    const { rows, fallback } = files.routing
    return [
      ...repeats(file, [...rows, ...files.routing.additions]),
      ...targets(files)
        .filter(([, to]) => !ids.has(to))
        .map(([row, to]) => missing(file, row, `机构 ${to} `, `the bureau ${to}`)),
      ...rows.flatMap(({ id, park, chains }) => [
        ...(parkIds.includes(park) ? [] : [missing(file, id, `园区 ${park} `, `the park ${park}`)]),
        ...(chains === 'any' ? [] : chains)
          .filter((one) => !known.has(one))
          .map((one) => missing(file, id, `产业链 ${one} `, `the chain ${one}`)),
      ]),
      ...parkIds
        .filter((id) => !rows.some(({ park, chains }) => park === id && chains === 'any'))
        .map((id) =>
          fault(file, id, '', `园区 ${id} 没有“任何产业链”的一行`, `the park ${id} has no row for any chain`),
        ),
      ...(['unclassified', 'no-park'] as const)
        .filter((reason) => !fallback.some(({ when }) => when === reason))
        .map((reason) => fault(file, reason, '/fallback', `缺少 ${reason}`, `${reason} is missing`)),
    ]
  },
}

export const organisationChecks = [parks, bureaus, routing]
