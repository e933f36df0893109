import type { Clause, StackingGroup, Vocabulary } from '@lianqiao/matching'
import type { Files } from '../cross-check/rule.ts'
import type { AuthoredClause, PolicyDocumentRow } from '../schema/policies.ts'
import type { PolicyRow } from '../schema/policy-rows.ts'
import { assembleClause } from './assemble.ts'
import { policyVocabulary } from './vocabulary.ts'

/** All that is known about policies, ready for @lianqiao/matching. */
export type PolicyLibrary = {
  /** The 83 clauses, in the order of their ids. */
  readonly clauses: readonly Clause[]
  readonly stacking: readonly StackingGroup[]
  readonly vocabulary: Vocabulary
  /** What was typed, with figures that are no formula. */
  readonly authored: readonly AuthoredClause[]
  readonly documents: readonly PolicyDocumentRow[]
  /** The survey, word for word. */
  readonly rows: readonly PolicyRow[]
}

/** Joins typed clauses, documents and rows. Every reference must have been checked. */
export const policyLibrary = (files: Files): PolicyLibrary => {
  const documents = new Map(files.policyDocuments.rows.map((document) => [document.id, document]))
  const rows = new Map(files.policyRows.rows.map((row) => [row.id, row]))
  const knownSince = files.policyRows.meta.version.slice(0, 10)
  const authored = files.clauses.flatMap((file) => file.rows).sort((a, b) => (a.id < b.id ? -1 : 1))
  return {
    clauses: authored.map((one) => assembleClause(one, documents.get(one.document)!, rows.get(one.id)!, knownSince)),
    stacking: files.policyStacking.rows as unknown as StackingGroup[],
    vocabulary: policyVocabulary(files),
    authored,
    documents: files.policyDocuments.rows,
    rows: files.policyRows.rows,
  }
}
