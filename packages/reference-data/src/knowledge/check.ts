import type { Static, TSchema } from 'typebox'
import type { Files } from '../cross-check/rule.ts'
import { readCsv } from '../csv.ts'
import { type Fault, fault } from '../faults.ts'
import { parseJson, readSource } from '../read.ts'
import { CalendarFile, HeadedFile, LexiconCodesFile, LexiconFile, LexiconGapsFile } from '../schema/knowledge.ts'
import { shapeFaults } from '../shape.ts'
import { lexiconNames } from './chains.ts'

type Checked<T> = { readonly path: string; readonly value: T | null; readonly faults: readonly Fault[] }
export type KnowledgeCheck = { readonly faults: readonly Fault[]; readonly versions: Readonly<Record<string, string>> }

const read = async <S extends TSchema>(directory: string, path: string, schema: S): Promise<Checked<Static<S>>> => {
  const { value, faults } = parseJson(await readSource(directory, path))
  const all = faults.length > 0 ? faults : shapeFaults(path, schema, value)
  return { path, value: all.length > 0 ? null : (value as Static<S>), faults: all }
}

type Groups = Static<typeof LexiconFile>['groups']

const groupFaults = (path: string, groups: Groups, chains: Files['chains']): Fault[] => {
  const segments = new Set(chains.flatMap((chain) => chain.segments.map(({ id }) => id)))
  const ids = new Set(chains.map(({ id }) => id))
  return groups.flatMap(({ chain, segment, terms }) => [
    ...(chain == null || ids.has(chain)
      ? []
      : [fault(path, terms[0]!, '', `产业链 ${chain} 不存在`, `the chain ${chain} does not exist`)]),
    ...(segment === undefined || segments.has(segment)
      ? []
      : [fault(path, terms[0]!, '', `环节 ${segment} 不存在`, `the segment ${segment} does not exist`)]),
  ])
}

const gapFaults = (path: string, gaps: Readonly<Record<string, unknown>>, chains: Files['chains']): Fault[] => {
  const known = new Set(chains.flatMap((chain) => chain.gaps.map(({ id }) => id)))
  return Object.keys(gaps)
    .filter((id) => !known.has(id))
    .map((id) => fault(path, id, '/gaps', `缺口 ${id} 不存在`, `the gap ${id} does not exist`))
}

const yearFaults = (path: string, years: Static<typeof CalendarFile>['years']): Fault[] =>
  years.flatMap(({ year, holidays, makeUpDays }) =>
    [...holidays, ...makeUpDays]
      .filter(({ date }) => !date.startsWith(`${year}-`))
      .map(({ date }) => fault(path, date, '', `不在 ${year} 年内`, `does not lie in ${year}`)),
  )

/** A table's first column must be divisions that exist. */
const tableCheck = async (directory: string, path: string, { nationalDivisions }: Files): Promise<KnowledgeCheck> => {
  const { text, faults } = await readSource(directory, path)
  if (text === null) return { faults, versions: {} }
  const known = new Set(nationalDivisions.map(({ code }) => code))
  const { meta, rows } = readCsv(text)
  return {
    versions: { [meta.name]: meta.version },
    faults: rows
      .filter(({ cells }) => !known.has(cells[0] ?? ''))
      .map(({ line, cells }) =>
        fault(
          path,
          cells[0] ?? null,
          `line ${line}`,
          `区划 ${cells[0]} 不存在`,
          `the division ${cells[0]} does not exist`,
        ),
      ),
  }
}

/**
 * Checks the files that chains, places, calendar and enterprises read for themselves: form, head, and what they name in
 * the reference data. They are not part of every load; `npm run reference-data -- check` covers them.
 */
export const checkKnowledge = async (directory: string, files: Files): Promise<KnowledgeCheck> => {
  const calendars = await Promise.all(
    ['CN', 'HK', 'MO'].map((place) => read(directory, `calendar/${place}.json`, CalendarFile)),
  )
  const lexicons = await Promise.all(lexiconNames.map((name) => read(directory, `lexicon/${name}.json`, LexiconFile)))
  const gaps = await read(directory, 'lexicon/gaps.json', LexiconGapsFile)
  const codes = await read(directory, 'lexicon/codes.json', LexiconCodesFile)
  const headed = await Promise.all(
    ['lexicon/weights.json', 'places/gazetteer.json', 'enterprises/lexicon.json'].map((path) =>
      read(directory, path, HeadedFile),
    ),
  )
  const tables = await Promise.all(
    ['places/romanised.csv', 'places/towns.csv'].map((path) => tableCheck(directory, path, files)),
  )
  const checked: Checked<{ meta: { name: string; version: string } }>[] = [
    ...calendars,
    ...lexicons,
    gaps,
    codes,
    ...headed,
  ]
  return {
    faults: [
      ...checked.flatMap(({ faults }) => faults),
      ...calendars.flatMap(({ path, value }) => (value ? yearFaults(path, value.years) : [])),
      ...lexicons.flatMap(({ path, value }) => (value ? groupFaults(path, value.groups, files.chains) : [])),
      ...(gaps.value ? gapFaults(gaps.path, gaps.value.gaps, files.chains) : []),
      ...tables.flatMap(({ faults }) => faults),
    ],
    versions: Object.assign(
      Object.fromEntries(checked.flatMap(({ value }) => (value ? [[value.meta.name, value.meta.version]] : []))),
      ...tables.map(({ versions }) => versions),
    ),
  }
}
