import type { Static } from 'typebox'
import { AgreementPatternsFile, TaxRetentionFile } from './schema/agreements.ts'
import { BureausFile, RoutingFile } from './schema/bureaus.ts'
import { ChainMapFile, ChainVersionsFile, IndustrialChain } from './schema/chains.ts'
import { DemoLeadsMetaFile } from './schema/demo-leads.ts'
import { EnclavesFile } from './schema/enclaves.ts'
import { ParksFile } from './schema/parks.ts'
import { DivisionsFile, OriginsFile } from './schema/places.ts'
import { ClausesFile, FactsFile, PolicyDocumentsFile, StackingFile } from './schema/policies.ts'
import { PolicyRowsFile } from './schema/policy-rows.ts'
import { ProjectStagesFile } from './schema/project-stages.ts'
import { FindersFeeFile, NumberRulesFile } from './schema/rules.ts'
import { PositionsFile, ScorecardsFile, SitingWeightsFile } from './schema/siting.ts'

/** The JSON files of fixed name: where each lies under data/ and what it must look like. */
export const jsonFiles = {
  divisions: { path: 'divisions.json', schema: DivisionsFile },
  origins: { path: 'origins.json', schema: OriginsFile },
  parks: { path: 'parks.json', schema: ParksFile },
  chainVersions: { path: 'chains/versions.json', schema: ChainVersionsFile },
  chainMap: { path: 'gbt4754-chain-map.json', schema: ChainMapFile },
  enclaves: { path: 'enclaves.json', schema: EnclavesFile },
  bureaus: { path: 'bureaus.json', schema: BureausFile },
  routing: { path: 'routing.json', schema: RoutingFile },
  responseTimes: { path: 'rules/response-times.json', schema: NumberRulesFile },
  firstReport: { path: 'rules/first-report.json', schema: NumberRulesFile },
  records: { path: 'rules/records.json', schema: NumberRulesFile },
  sitingWeights: { path: 'rules/siting-weights.json', schema: SitingWeightsFile },
  positions: { path: 'positions.json', schema: PositionsFile },
  findersFee: { path: 'rules/finders-fee.json', schema: FindersFeeFile },
  agreementPatterns: { path: 'rules/agreement-patterns.json', schema: AgreementPatternsFile },
  taxRetention: { path: 'rules/tax-retention.json', schema: TaxRetentionFile },
  scorecards: { path: 'rules/scorecards.json', schema: ScorecardsFile },
  projectStages: { path: 'rules/project-stages.json', schema: ProjectStagesFile },
  policyRows: { path: 'policies/rows.json', schema: PolicyRowsFile },
  policyDocuments: { path: 'policies/documents.json', schema: PolicyDocumentsFile },
  policyStacking: { path: 'policies/stacking.json', schema: StackingFile },
  policyFacts: { path: 'policies/facts.json', schema: FactsFile },
  demoLeadsMeta: { path: 'demo-leads.meta.json', schema: DemoLeadsMetaFile },
} as const

/** The seven chains of version 2020, one file each, in the city's order. */
export const chainFiles = [
  'equipment-manufacturing',
  'display-materials',
  'smart-home',
  'circular-economy',
  'chinese-medicine',
  'fashion-goods',
  'internet',
].map((id) => ({ id, path: `chains/${id}.json`, schema: IndustrialChain }))

/** The typed clauses, by who issued them. */
export const clauseFiles = ['national', 'hunan', 'shaoyang', 'other-hunan-cities', 'guangdong'].map((group) => ({
  group,
  path: `policies/clauses/${group}.json`,
  schema: ClausesFile,
}))

export const csvFiles = { nationalDivisions: 'divisions-cn.csv', industries: 'gbt4754-2017.csv' } as const

export const demoLeadsFile = 'demo-leads.jsonl'

export type JsonFiles = { readonly [K in keyof typeof jsonFiles]: Static<(typeof jsonFiles)[K]['schema']> }

export type ClauseFile = Static<typeof ClausesFile>
