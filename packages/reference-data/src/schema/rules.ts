import Type, { type Static } from 'typebox'
import { BasisPoints, Fen, Meta, Names, OneOf, Row, Text } from './common.ts'

/** A rule that is one number, with its unit and source. */
export const NumberRule = Row({
  id: Text,
  value: Type.Integer({ minimum: 0 }),
  unit: OneOf('workingDays', 'days', 'count', 'fen', 'monthsAtLeast', 'yearsAtLeast'),
  names: Names,
  source: Text,
})
export type NumberRule = Static<typeof NumberRule>

export const NumberRulesFile = Row({ meta: Meta, rows: Type.Array(NumberRule, { minItems: 1 }) })
export type NumberRules = Static<typeof NumberRulesFile>

export const FindersFeeFile = Row({
  meta: Meta,
  status: OneOf('pattern', 'in-force'),
  rows: Type.Array(
    Row({
      id: Text,
      base: OneOf('arrivedFundsFen', 'fixedAssetsFen'),
      thresholdFen: Type.Union([Fen, Type.Null()]),
      rateBp: Type.Union([BasisPoints, Type.Null()]),
      capFen: Type.Union([Fen, Type.Null()]),
      tiers: Type.Union([
        Row({ ratesBp: Type.Array(BasisPoints), boundariesFen: Type.Union([Type.Array(Fen), Type.Null()]) }),
        Type.Null(),
      ]),
      source: Text,
    }),
  ),
  conditions: Type.Array(Row({ id: Text, text: Text })),
})
export type FindersFee = Static<typeof FindersFeeFile>
