import Type, { type Static } from 'typebox'
import { DivisionCode, Fen, Meta, Names, OneOf, Row, Text } from './common.ts'

export const Bureau = Row({
  id: Text,
  kind: OneOf('city', 'county', 'park', 'station', 'review-desk'),
  names: Names,
  division: DivisionCode,
  park: Type.Optional(Text),
  partOf: Type.Optional(Text),
  origins: Type.Optional(Type.Array(DivisionCode)),
  language: Type.Optional(OneOf('zhHans', 'zhHant', 'en')),
  basis: Text,
})
export type Bureau = Static<typeof Bureau>

/** What officers may do beyond reading and working leads, by the kind of their bureau. */
const BureauRight = Row({
  right: OneOf('publish-policies'),
  kinds: Type.Array(OneOf('city', 'county', 'park', 'station')),
  why: Text,
})

export const BureausFile = Row({ meta: Meta, rights: Type.Array(BureauRight), rows: Type.Array(Bureau) })

export const Route = Row({
  id: Text,
  park: Text,
  chains: Type.Union([Type.Array(Text), Type.Literal('any')]),
  bureau: Text,
  why: Text,
})
export type Route = Static<typeof Route>

export const RoutingFile = Row({
  meta: Meta,
  rows: Type.Array(Route),
  additions: Type.Array(
    Row({
      id: Text,
      when: Type.Union([
        Row({ investmentAtLeastFen: Fen }),
        Row({ originUnder: Type.Array(DivisionCode, { minItems: 1 }) }),
      ]),
      add: Text,
      why: Text,
      source: Text,
    }),
  ),
  fallback: Type.Array(Row({ when: OneOf('unclassified', 'no-park'), bureau: Text, why: Text })),
})
export type Routing = Static<typeof RoutingFile>
