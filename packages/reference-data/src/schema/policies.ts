import Type, { type Static } from 'typebox'
import { Meta, Names, OneOf, Row, Text } from './common.ts'
import { PolicyRow } from './policy-rows.ts'

const Assurance = OneOf('verified', 'unverified', 'historical', 'draft')

/** Days as the text gives them; what they mean is @lianqiao/matching's `Period`. */
const Period = Row({
  from: Type.Optional(Text),
  attestedFrom: Type.Optional(Text),
  until: Text,
  attestedUntil: Type.Optional(Text),
})

/** A document of the survey: what the rows say about it, and how its dates and its assurance were read. */
export const PolicyDocumentRow = Row({
  id: Text,
  title: Text,
  documentNumber: Type.Optional(Text),
  issuer: Text,
  level: Text,
  area: Text,
  issued: Type.Optional(Text),
  validUntil: Type.Optional(Text),
  status: Text,
  inForce: Period,
  assurance: Assurance,
  datesRead: Type.Optional(Text),
})
export type PolicyDocumentRow = Static<typeof PolicyDocumentRow>

export const PolicyDocumentsFile = Row({ meta: Meta, rows: Type.Array(PolicyDocumentRow) })

/** A figure of a row that is no benefit's formula: a fund's total, a target, a rate whose base is not known. */
const Figure = Row({
  what: Text,
  value: Type.Integer({ minimum: 0 }),
  unit: OneOf('fen', 'basisPoints', 'count', 'squareMetres', 'squareKilometres', 'years'),
})

/**
 * A clause typed by hand from the row of the same id. Conditions, benefit and the rest have the form of
 * @lianqiao/matching's `Clause` and are checked by it; document, span and texts come from the row.
 */
export const AuthoredClause = Row({
  id: PolicyRow.properties.id,
  document: Text,
  title: Names,
  kind: Text,
  assurance: Type.Optional(Assurance),
  inForce: Type.Optional(Period),
  fairCompetition: Type.Object({}),
  conditions: Type.Object({}),
  judgement: Type.Optional(Type.Array(Text)),
  benefit: Type.Optional(Type.Object({})),
  stacking: Type.Optional(Type.Array(Text)),
  department: Type.Optional(Text),
  figures: Type.Optional(Type.Array(Figure)),
  chains: Type.Optional(Type.Array(Text)),
  notes: Type.Array(Text),
})
export type AuthoredClause = Static<typeof AuthoredClause>

export const ClausesFile = Row({ meta: Meta, rows: Type.Array(AuthoredClause, { minItems: 1 }) })

export const StackingFile = Row({ meta: Meta, rows: Type.Array(Type.Object({ id: Text, mode: Text, note: Text })) })

export const FactsFile = Row({
  meta: Meta,
  rows: Type.Array(Type.Object({ name: Text, label: Names, question: Names })),
})
