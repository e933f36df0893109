import Type, { type Static } from 'typebox'
import { BasisPoints, Meta, Names, OneOf, Row, Text } from './common.ts'

const Role = OneOf('origin', 'host', 'operator')
const Parts = Type.Array(Row({ role: Role, basisPoints: BasisPoints }), { minItems: 1 })
const Year = Type.Integer({ minimum: 1 })

/** What other places have agreed; `readings` say what the source does not. */
const AgreementPatternRow = Row({
  id: Text,
  names: Names,
  mode: OneOf('built-jointly', 'managed-jointly', 'leased'),
  managedBy: Type.Array(Role, { minItems: 1 }),
  yearsFrom: OneOf('term', 'project'),
  shares: Type.Array(
    Row({
      kind: OneOf('tax', 'profit', 'output', 'investment', 'energy'),
      years: Row({ from: Year, to: Type.Union([Year, Type.Null()]) }),
      how: OneOf('sole', 'split', 'both'),
      parts: Parts,
    }),
  ),
  costs: Type.Array(Row({ kind: OneOf('land', 'infrastructure', 'operation', 'incentives'), parts: Parts })),
  returns: Type.Array(
    Row({
      payer: Role,
      payee: Role,
      basisPoints: BasisPoints,
      years: Row({ from: Year, to: Type.Union([Year, Type.Null()]) }),
    }),
  ),
  cases: Type.Array(Type.String({ pattern: '^C[0-9]{2}$' })),
  readings: Type.Array(Text),
  source: Text,
})
export type AgreementPatternRow = Static<typeof AgreementPatternRow>

export const AgreementPatternsFile = Row({ meta: Meta, rows: Type.Array(AgreementPatternRow, { minItems: 1 }) })

/** How much of a tax is local. */
export const TaxRetentionFile = Row({
  meta: Meta,
  rows: Type.Array(Row({ id: Text, names: Names, retainedBp: BasisPoints, source: Text }), { minItems: 1 }),
})
