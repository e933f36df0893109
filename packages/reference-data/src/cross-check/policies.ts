import { type ClauseProblem, checkClause, checkStacking } from '@lianqiao/matching'
import { type Fault, fault } from '../faults.ts'
import { clauseFiles } from '../files.ts'
import { assembleClause } from '../policies/assemble.ts'
import { policyVocabulary } from '../policies/vocabulary.ts'
import type { AuthoredClause } from '../schema/policies.ts'
import { type CrossCheck, type Files, repeated } from './rule.ts'

const located = (files: Files): { file: string; clause: AuthoredClause }[] =>
  files.clauses.flatMap(({ rows }, at) => rows.map((clause) => ({ file: clauseFiles[at]!.path, clause })))

const clauseFault = (file: string, id: string, { pointer, message, zh }: ClauseProblem): Fault =>
  fault(file, id, pointer, zh, message)

/** One clause for each row, none without a row, none twice; each of a document that says the same as the row. */
const rowsAndClauses: CrossCheck = {
  reads: ['policyRows', 'policyDocuments', 'clauses'],
  check: (files) => {
    const all = located(files)
    const rows = new Map(files.policyRows.rows.map((row) => [row.id, row]))
    const documents = new Map(files.policyDocuments.rows.map((document) => [document.id, document]))
    const typed = new Set(all.map(({ clause }) => clause.id))
    return [
      ...files.policyRows.rows
        .filter(({ id }) => !typed.has(id))
        .map(({ id }) => fault('policies/rows.json', id, '', `${id} 没有条款`, `${id} has no clause`)),
      ...repeated(all.map(({ clause }) => clause.id)).map((id) =>
        fault('policies/clauses', id, '', `${id} 重复`, `${id} appears twice`),
      ),
      ...all.flatMap(({ file, clause: { id, document: documentId } }) => {
        const row = rows.get(id)
        const document = documents.get(documentId)
        if (!row) return [fault(file, id, '', `没有 ${id} 这一行`, `there is no row ${id}`)]
        if (!document)
          return [fault(file, id, '', `文件 ${documentId} 不存在`, `the document ${documentId} does not exist`)]
        const same =
          row.title === document.title &&
          row.docNo === (document.documentNumber ?? '') &&
          row.issuer === document.issuer &&
          row.issued === (document.issued ?? '') &&
          row.validUntil === (document.validUntil ?? '')
        return same
          ? []
          : [
              fault(
                file,
                id,
                '',
                `文件 ${documentId} 与原行不符`,
                `the document ${documentId} does not say what the row says`,
              ),
            ]
      }),
    ]
  },
}

/** Every clause passes matching's own check, and the stacking groups fit together. */
const publishable: CrossCheck = {
  reads: [
    ...(['policyRows', 'policyDocuments', 'clauses', 'policyStacking', 'policyFacts'] as const),
    ...(['parks', 'chainVersions', 'nationalDivisions', 'industries'] as const),
  ],
  check: (files) => {
    const vocabulary = policyVocabulary(files)
    const rows = new Map(files.policyRows.rows.map((row) => [row.id, row]))
    const documents = new Map(files.policyDocuments.rows.map((document) => [document.id, document]))
    const whole = located(files).flatMap(({ file, clause }) => {
      const row = rows.get(clause.id)
      const document = documents.get(clause.document)
      return row && document ? [{ file, clause: assembleClause(clause, document, row, '2020-01-01') }] : []
    })
    const groups = files.policyStacking.rows as unknown as Parameters<typeof checkStacking>[1]
    return [
      ...whole.flatMap(({ file, clause }) =>
        checkClause(clause, vocabulary).map((problem) => clauseFault(file, clause.id, problem)),
      ),
      ...checkStacking(
        whole.map(({ clause }) => clause),
        groups,
        vocabulary,
      ).map((problem) => clauseFault('policies/stacking.json', problem.pointer.split('/')[1] ?? '', problem)),
    ]
  },
}

/** Chains named for display exist in a version of the list, and a park named by its id is one of ours. */
const namedThings: CrossCheck = {
  reads: ['clauses', 'chains', 'chainVersions', 'parks'],
  check: (files) => {
    const chains = new Set([...files.chains.map(({ id }) => id), ...files.chainVersions.names.map(({ id }) => id)])
    const parks = new Set(files.parks.rows.map(({ id }) => id))
    return located(files).flatMap(({ file, clause }) => {
      const ids = [...JSON.stringify(clause.conditions).matchAll(/"(P[0-9]{2})"/g)].map(([, id]) => id!)
      return [
        ...(clause.chains ?? [])
          .filter((id) => !chains.has(id))
          .map((id) => fault(file, clause.id, '/chains', `产业链 ${id} 不存在`, `the chain ${id} does not exist`)),
        ...ids
          .filter((id) => !parks.has(id))
          .map((id) => fault(file, clause.id, '/conditions', `园区 ${id} 不存在`, `the park ${id} does not exist`)),
      ]
    })
  },
}

export const policyChecks = [rowsAndClauses, publishable, namedThings]
