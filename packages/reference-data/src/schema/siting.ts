import Type, { type Static } from 'typebox'
import { DivisionCode, Meta, Names, OneOf, Row, Text } from './common.ts'

/** Marks rise evenly from 0 at `worst` to 100 at `best`. */
const Scale = Row({
  worst: Type.Integer({ minimum: 0 }),
  best: Type.Integer({ minimum: 0 }),
  unit: OneOf('fenPerSquareMetreMonth', 'kilometres', 'percentOfJobs', 'basisPoints'),
})

const WeightedItem = Row({
  id: Text,
  value: Type.Integer({ minimum: 0 }),
  unit: Type.Literal('weight'),
  scale: Type.Optional(Scale),
  names: Names,
  source: Text,
})

/** What a park's score is made of; the weights sum to 100. */
export const SitingWeightsFile = Row({ meta: Meta, rows: Type.Array(WeightedItem, { minItems: 1 }) })
export type SitingWeightsFile = Static<typeof SitingWeightsFile>

/** Where a division's seat lies, to a tenth of a degree: good for some ten kilometres. */
export const PositionsFile = Row({
  meta: Meta,
  rows: Type.Array(
    Row({
      code: DivisionCode,
      name: Text,
      latitude: Type.Number({ minimum: 18, maximum: 54 }),
      longitude: Type.Number({ minimum: 73, maximum: 135 }),
    }),
  ),
})

/** Admission scorecards; `parkId: null`: of every park that has none of its own. */
export const ScorecardsFile = Row({
  meta: Meta,
  rows: Type.Array(
    Row({
      id: Text,
      parkId: Type.Union([Type.String({ pattern: '^P[0-9]{2}$' }), Type.Null()]),
      names: Names,
      passMark: Type.Number(),
      items: Type.Array(
        Row({
          id: Text,
          label: Names,
          unit: Names,
          weight: Type.Number(),
          worst: Type.Number(),
          best: Type.Number(),
          veto: Type.Union([Type.Number(), Type.Null()]),
          source: Text,
        }),
        { minItems: 1 },
      ),
    }),
    { minItems: 1 },
  ),
})
