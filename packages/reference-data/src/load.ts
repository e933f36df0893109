import { collect } from './collect.ts'
import type { Files } from './cross-check/rule.ts'
import { ReferenceDataError } from './faults.ts'
import { deepFreeze } from './freeze.ts'
import { type DivisionTree, divisionTree } from './lookup/divisions.ts'
import { type IndustryTree, industryTree } from './lookup/industries.ts'
import { type Organisations, organisations } from './lookup/organisations.ts'
import { type PolicyLibrary, policyLibrary } from './policies/library.ts'
import { dataDirectory } from './read.ts'

/** Everything, frozen: the files as they are, look-ups over them, and which versions they are. */
export type ReferenceData = Files & {
  readonly divisionTree: DivisionTree
  readonly industryTree: IndustryTree
  readonly organisations: Organisations
  readonly policies: PolicyLibrary
  /** Name of a file to its version; put these beside every answer made from it. */
  readonly versions: Readonly<Record<string, string>>
  /** SHA-256 over all files: names exactly this data. */
  readonly digest: string
}

/** Reads, validates and freezes a data directory. Throws ReferenceDataError with every fault, its file and its row. */
export const readReferenceData = async (directory: string): Promise<ReferenceData> => {
  const { files, faults, versions, digest } = await collect(directory)
  if (faults.length > 0) throw new ReferenceDataError(faults)
  return Object.freeze({
    ...deepFreeze(files),
    divisionTree: divisionTree(files.nationalDivisions, files.divisions.rows, files.origins.rows),
    industryTree: industryTree(files.industries),
    organisations: organisations(files.chains, files.parks.rows, files.bureaus.rows),
    policies: deepFreeze(policyLibrary(files)),
    versions: Object.freeze(versions),
    digest,
  })
}

const loads = new Map<string, Promise<ReferenceData>>()

/**
 * The reference data of `directory` (this package's own unless given). It is frozen, so all services of one process
 * share one copy, read once; a load that fails is tried again. Throws ReferenceDataError with every fault.
 */
export const loadReferenceData = (directory: string = dataDirectory): Promise<ReferenceData> => {
  const load = loads.get(directory) ?? readReferenceData(directory)
  loads.set(directory, load)
  load.catch(() => loads.delete(directory))
  return load
}
