import Type, { type Static } from 'typebox'
import { Meta, Names, OneOf, Row, Text } from './common.ts'

const Position = OneOf('upstream', 'midstream', 'downstream')

export const ChainNode = Row({ id: Text, position: Position, name: Text, zhHant: Text, en: Text })
export type ChainNode = Static<typeof ChainNode>

export const IndustrialChain = Row({
  meta: Meta,
  id: Text,
  order: Type.Integer({ minimum: 1 }),
  names: Names,
  segments: Type.Array(ChainNode, { minItems: 1 }),
  products: Type.Array(Text),
  localFirms: Type.Array(Row({ name: Text, fact: Text, source: Text })),
  gaps: Type.Array(Row({ id: Text, item: Text, basis: OneOf('sourced', 'inferred'), source: Text })),
})
export type IndustrialChain = Static<typeof IndustrialChain>

export const ChainVersionsFile = Row({
  meta: Meta,
  current: Text,
  versions: Type.Array(Row({ id: Text, title: Text, since: Text, chains: Type.Array(Text), source: Text })),
  names: Type.Array(Row({ id: Text, names: Names })),
  crosswalk: Type.Array(Row({ from: Text, to: Text, basis: OneOf('same name', 'named in the source') })),
  newIn2022: Type.Array(Text),
})
export type ChainVersions = Static<typeof ChainVersionsFile>

export const ChainMapRow = Row({
  code: Type.String({ pattern: '^[0-9]{2,4}$' }),
  name: Text,
  chain: Text,
  weight: Type.Number({ minimum: 0, maximum: 1 }),
  position: Type.Union([Position, Type.Null()]),
  reason: Text,
  source: Text,
})
export type ChainMapRow = Static<typeof ChainMapRow>

export const ChainMapFile = Row({
  meta: Meta,
  chainVersion: Text,
  rows: Type.Array(ChainMapRow),
  typicalNone: Type.Array(Row({ code: Text, name: Text, note: Text })),
})
export type ChainMap = Static<typeof ChainMapFile>

/** One line of gbt4754-2017.csv. */
export type Industry = {
  /** Section letter, or 2 to 4 digits. */
  readonly code: string
  /** 1 section, 2 division, 3 group, 4 class. */
  readonly level: 1 | 2 | 3 | 4
  readonly name: string
  readonly remark: string
}
