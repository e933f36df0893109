import { agreementChecks } from './cross-check/agreements.ts'
import { chainChecks } from './cross-check/chains.ts'
import { organisationChecks } from './cross-check/organisations.ts'
import { placeChecks } from './cross-check/places.ts'
import { policyChecks } from './cross-check/policies.ts'
import { projectStageChecks } from './cross-check/project-stages.ts'
import type { Files } from './cross-check/rule.ts'
import { ruleChecks } from './cross-check/rules.ts'
import { sitingChecks } from './cross-check/siting.ts'
import { type Fault, fault } from './faults.ts'
import { chainFiles, clauseFiles, csvFiles, demoLeadsFile, jsonFiles } from './files.ts'
import { digestOf, parseJson, readSource, type Source } from './read.ts'
import type { Meta } from './schema/common.ts'
import { DemoLead } from './schema/demo-leads.ts'
import { shapeFaults } from './shape.ts'
import { readCodeTable } from './tables.ts'

const crossChecks = [
  ...placeChecks,
  ...chainChecks,
  ...organisationChecks,
  ...ruleChecks,
  ...sitingChecks,
  ...agreementChecks,
  ...projectStageChecks,
  ...policyChecks,
]

type Read = {
  readonly value: unknown
  readonly faults: readonly Fault[]
  readonly metas: readonly Meta[]
  readonly sources: readonly Source[]
}

const divisionShapes = { 1: /^[1-9][0-9]0000$/, 2: /^[1-9][0-9]{3}00$/, 3: /^[1-9][0-9]{5}$/ }
const industryShapes = { 1: /^[A-T]$/, 2: /^[0-9]{2}$/, 3: /^[0-9]{3}$/, 4: /^[0-9]{4}$/ }

const readJson = async (directory: string, path: string, schema: Parameters<typeof shapeFaults>[1]): Promise<Read> => {
  const source = await readSource(directory, path)
  const { value, faults } = parseJson(source)
  const all = faults.length > 0 ? faults : shapeFaults(path, schema, value)
  const meta = (value as { meta?: Meta } | undefined)?.meta
  return { value, faults: all, metas: meta ? [meta] : [], sources: [source] }
}

const readTable = async (directory: string, path: string, shapes: Readonly<Record<number, RegExp>>): Promise<Read> => {
  const source = await readSource(directory, path)
  if (source.text === null) return { value: [], faults: source.faults, metas: [], sources: [source] }
  const { meta, rows, faults } = readCodeTable(path, source.text, shapes)
  return { value: rows, faults, metas: [meta], sources: [source] }
}

/** Several files of one shape, as one list. */
const readParts = async (directory: string, files: typeof chainFiles | typeof clauseFiles): Promise<Read> => {
  const parts = await Promise.all(files.map(({ path, schema }) => readJson(directory, path, schema)))
  return {
    value: parts.map(({ value }) => value),
    faults: parts.flatMap(({ faults }) => faults),
    metas: parts.flatMap(({ metas }) => metas),
    sources: parts.flatMap(({ sources }) => sources),
  }
}

const readLeads = async (directory: string): Promise<Read> => {
  const source = await readSource(directory, demoLeadsFile)
  const lines = (source.text ?? '').split('\n').filter(Boolean)
  const parsed = lines.map((text, index) => {
    const { value, faults } = parseJson({ path: demoLeadsFile, text, faults: [] })
    return { value, faults: faults.length > 0 ? faults : shapeFaults(demoLeadsFile, DemoLead, value), line: index + 1 }
  })
  const faults = parsed.flatMap(({ faults, line }) =>
    faults.map((one) => fault(one.file, one.row, `line ${line}${one.at}`, one.message.zhHans, one.message.en)),
  )
  return {
    value: parsed.map(({ value }) => value),
    faults: [...source.faults, ...faults],
    metas: [],
    sources: [source],
  }
}

const readAll = async (directory: string): Promise<Record<string, Read>> => {
  const tasks: Record<string, Promise<Read>> = {
    nationalDivisions: readTable(directory, csvFiles.nationalDivisions, divisionShapes),
    industries: readTable(directory, csvFiles.industries, industryShapes),
    chains: readParts(directory, chainFiles),
    clauses: readParts(directory, clauseFiles),
    demoLeads: readLeads(directory),
  }
  for (const [key, { path, schema }] of Object.entries(jsonFiles)) tasks[key] = readJson(directory, path, schema)
  return Object.fromEntries(await Promise.all(Object.entries(tasks).map(async ([key, read]) => [key, await read])))
}

/** What is in a data directory. `files` is complete exactly when `faults` is empty. */
export type Collected = {
  readonly files: Files
  readonly faults: readonly Fault[]
  /** File's own name to its version. */
  readonly versions: Readonly<Record<string, string>>
  readonly digest: string
}

/** Reads every file, checks its shape and what it refers to, and tells all faults at once. */
export const collect = async (directory: string): Promise<Collected> => {
  const reads = await readAll(directory)
  const files = Object.fromEntries(Object.entries(reads).map(([key, { value }]) => [key, value])) as unknown as Files
  const shape = Object.values(reads).flatMap(({ faults }) => faults)
  const across = crossChecks
    .filter(({ reads: keys }) => keys.every((key) => reads[key]?.faults.length === 0))
    .flatMap(({ check }) => check(files))
  const metas = Object.values(reads).flatMap((read) => read.metas)
  return {
    files,
    faults: [...shape, ...across],
    versions: Object.fromEntries(metas.map(({ name, version }) => [name, version])),
    digest: digestOf(Object.values(reads).flatMap(({ sources }) => sources)),
  }
}
