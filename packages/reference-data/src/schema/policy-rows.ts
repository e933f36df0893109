import Type, { type Static } from 'typebox'
import { Meta, Row, Text } from './common.ts'

/** A row of the policy survey, word for word: what every typed clause stands on. */
export const PolicyRow = Row({
  id: Type.String({ pattern: '^PL[0-9]{2}$' }),
  level: Text,
  area: Text,
  title: Text,
  docNo: Type.String(),
  issuer: Text,
  issued: Type.String(),
  validUntil: Type.String(),
  status: Text,
  source: Text,
  source2: Type.Optional(Text),
  confidence: Text,
  seen: Text,
  clause: Text,
  benefitType: Text,
  rate: Type.String(),
  cap: Type.String(),
  threshold: Type.String(),
  chains: Text,
  note: Type.String(),
  dataNote: Type.Optional(Text),
})
export type PolicyRow = Static<typeof PolicyRow>

export const PolicyRowsFile = Row({ meta: Meta, rows: Type.Array(PolicyRow) })
