import type { Clause, PolicyDocument } from '@lianqiao/matching'
import type { AuthoredClause, PolicyDocumentRow } from '../schema/policies.ts'
import type { PolicyRow } from '../schema/policy-rows.ts'

/** The words of the row that the clause stands on, as they are there; its name where it says nothing more. */
const spanOf = ({ threshold, rate, cap, clause }: PolicyRow): string =>
  [threshold, rate, cap && `(上限)${cap}`].filter(Boolean).join(';') || clause

const documentOf = (document: PolicyDocumentRow, row: PolicyRow): PolicyDocument => ({
  title: document.title,
  documentNumber: document.documentNumber,
  issuer: document.issuer,
  level: document.level,
  area: document.area,
  issued: document.issued,
  source: [row.source, row.source2].filter(Boolean).join(';'),
})

/**
 * A whole clause from its three parts: what was typed, the document it belongs to, and the row of the survey.
 * `knownSince` is the day of the survey's version: the day on which the platform came to know it.
 */
export const assembleClause = (
  authored: AuthoredClause,
  document: PolicyDocumentRow,
  row: PolicyRow,
  knownSince: string,
): Clause => {
  const { id, title, kind, fairCompetition, conditions, judgement, benefit, stacking, department, chains } = authored
  const notes = [...authored.notes, ...(document.datesRead ? [document.datesRead] : [])]
  return {
    id,
    policy: documentOf(document, row),
    title,
    kind,
    assurance: authored.assurance ?? document.assurance,
    inForce: authored.inForce ?? document.inForce,
    knownSince,
    fairCompetition,
    conditions,
    ...(judgement && { judgement }),
    ...(benefit && { benefit }),
    ...(stacking && { stacking }),
    ...(department && { department }),
    span: spanOf(row),
    ...(chains && { chains }),
    notes,
  } as Clause
}
