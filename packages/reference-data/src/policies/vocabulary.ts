import {
  type FactDefinition,
  type FactValue,
  factCatalogue,
  industryTree,
  regionTree,
  standardFacts,
  type Vocabulary,
  withValues,
} from '@lianqiao/matching'
import { leadFacts } from '@lianqiao/siting'
import type { Files } from '../cross-check/rule.ts'

const withoutBrackets = (text: string): string => text.replace(/[((].*$/, '')

/** A park by its id and by every name a file or a person may use for it. */
const parkValues = ({ parks }: Pick<Files, 'parks'>): readonly FactValue[] =>
  parks.rows.map(({ id, names, shortName, fullText, aliases }) => ({
    code: id,
    label: names,
    aliases: [shortName, fullText, ...aliases, ...aliases.map(withoutBrackets)],
  }))

/** The chains that only the list of 2022 has; the seven are in the standard catalogue, with their later names. */
const laterChains = ({ chainVersions }: Pick<Files, 'chainVersions'>): readonly FactValue[] =>
  chainVersions.names
    .filter(({ id }) => chainVersions.newIn2022.includes(id))
    .map(({ id, names }) => ({ code: id, label: names }))

/** What the clauses' words mean: the standard facts, those the rows need beyond them, parks, chains, and both code trees. */
export const policyVocabulary = (
  files: Pick<Files, 'parks' | 'chainVersions' | 'policyFacts' | 'nationalDivisions' | 'industries'>,
): Vocabulary => {
  const facts = factCatalogue([
    ...standardFacts,
    ...leadFacts,
    ...(files.policyFacts.rows as unknown as FactDefinition[]),
  ])
  return {
    facts: withValues(withValues(facts, 'park', parkValues(files)), 'chain', laterChains(files)),
    regions: regionTree(files.nationalDivisions),
    industries: industryTree(files.industries),
  }
}
