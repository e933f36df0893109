import Type, { type Static } from 'typebox'
import { Confidence, DivisionCode, Meta, Names, OneOf, Row, Text } from './common.ts'

export const ShaoyangDivision = Row({
  code: DivisionCode,
  parent: DivisionCode,
  type: OneOf('prefecture', 'district', 'county', 'autonomous-county', 'county-city'),
  names: Names,
  aliases: Type.Array(Text),
  formerCodes: Type.Array(DivisionCode),
  shortNameNeedsContext: Type.Boolean(),
  note: Type.Optional(Text),
  source: Text,
  confidence: Confidence,
})
export type ShaoyangDivision = Static<typeof ShaoyangDivision>

export const DivisionsFile = Row({ meta: Meta, notes: Type.Array(Text), rows: Type.Array(ShaoyangDivision) })

export const Origin = Row({
  code: DivisionCode,
  zone: OneOf('gba', 'sar', 'yrd'),
  names: Names,
  shortNames: Row({ zhHans: Text, zhHant: Text }),
  enAliases: Type.Array(Text),
  gba: Type.Boolean(),
  yrd26: Type.Boolean(),
  yrd27: Type.Boolean(),
  yrd41: Type.Boolean(),
  source: Text,
  listSource: Text,
})
export type Origin = Static<typeof Origin>

/** A place name that misleads, with the readings it can have. */
export const PlaceTrap = Row({
  id: Text,
  kind: OneOf(
    'homophone',
    'similar-name',
    'outside-zone',
    'not-a-place',
    'county-city',
    'district',
    'township',
    'company-name',
    'cooperation-park',
    'romanised',
  ),
  text: Text,
  rule: Text,
  terms: Type.Array(Text, { minItems: 1 }),
  readings: Type.Array(Row({ text: Text, code: DivisionCode })),
  source: Text,
})
export type PlaceTrap = Static<typeof PlaceTrap>

export const OriginsFile = Row({ meta: Meta, rows: Type.Array(Origin), traps: Type.Array(PlaceTrap) })

/** One line of divisions-cn.csv. */
export type NationalDivision = {
  readonly code: string
  /** 1 province, 2 prefecture, 3 county. */
  readonly level: 1 | 2 | 3
  readonly name: string
  readonly remark: string
}
