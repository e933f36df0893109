import Type, { type Static } from 'typebox'
import { BasisPoints, Confidence, Meta, Names, OneOf, Row, Text } from './common.ts'

/** Who gets which part, where a source gives figures; parts empty: the kind is known, the figures are not. */
const CaseShare = Row({
  basis: OneOf('tax-and-indicators', 'equity'),
  parts: Type.Array(Row({ party: Text, basisPoints: BasisPoints })),
  years: Type.Optional(Type.Integer({ minimum: 1 })),
  condition: Type.Optional(Text),
})

export const EnclaveCase = Row({
  id: Type.String({ pattern: '^C[0-9]{2}$' }),
  name: Text,
  kind: OneOf('enclave', 'reverse-enclave'),
  typeText: Text,
  mode: Type.Optional(Text),
  area: Type.Optional(Text),
  shareText: Type.Optional(Text),
  share: Type.Union([CaseShare, Type.Null()]),
  results: Type.Optional(Text),
  source: Text,
  confidence: Confidence,
})
export type EnclaveCase = Static<typeof EnclaveCase>

export const EnclavesFile = Row({
  meta: Meta,
  managementModes: Type.Array(Row({ id: Text, names: Names, source: Text })),
  rules: Type.Array(Row({ id: Text, rule: Text, source: Text, confidence: Confidence })),
  cases: Type.Array(EnclaveCase),
  notFound: Type.Array(Text),
})
export type Enclaves = Static<typeof EnclavesFile>
