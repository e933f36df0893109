import Type, { type Static } from 'typebox'
import { Confidence, DivisionCode, Meta, Names, OneOf, Row, Text } from './common.ts'

/**
 * A figure a source gives for a park or a part of it. It is evidence, never capacity:
 * an area once planned does not say what is free today.
 */
export const ParkFact = Row({
  kind: OneOf(
    'site-area',
    'planned-area',
    'built-area',
    'occupied-area',
    'built-floor-area',
    'standard-workshop-area',
    'standard-workshop-started',
    'standard-workshop-completed',
    'planned-standard-workshop',
    'planned-investment-over',
    'signed-investment',
    'signed-projects',
    'enterprises',
    'enterprises-above-scale',
    'output',
    'tax',
  ),
  value: Type.Number({ minimum: 0 }),
  unit: OneOf('squareMetres', 'mu', 'fen', 'count'),
  scope: Text,
  year: Type.Optional(Type.String({ pattern: '^[0-9]{4}$' })),
  doubt: Type.Optional(Text),
  text: Text,
})
export type ParkFact = Static<typeof ParkFact>

export const Park = Row({
  id: Type.String({ pattern: '^P[0-9]{2}$' }),
  names: Names,
  shortName: Text,
  fullText: Text,
  aliases: Type.Array(Text),
  division: DivisionCode,
  divisionText: Text,
  spans: Type.Array(DivisionCode, { minItems: 1 }),
  level: Row({
    rank: OneOf('national', 'provincial', 'municipal', 'unknown'),
    kind: OneOf('economic', 'high-tech', 'industrial'),
    text: Text,
    basis: OneOf('sourced', 'general-knowledge', 'unknown'),
  }),
  existence: OneOf('confirmed', 'inferred'),
  leadingIndustries: Type.Array(Text),
  chains: Type.Array(Text),
  facts: Type.Array(ParkFact),
  areaNote: Text,
  capacity: Type.Null(),
  source: Text,
  confidence: Confidence,
})
export type Park = Static<typeof Park>

export const ParksFile = Row({ meta: Meta, statement: Text, capacityNote: Text, rows: Type.Array(Park) })
