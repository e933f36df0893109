import Type, { type Static } from 'typebox'
import { Fen, Meta, Names, OneOf, Row, Text } from './common.ts'

/** The kinds in which an agreement's ledger counts (packages/enclaves). */
const Benefit = OneOf('tax', 'profit', 'output', 'investment', 'energy')

/** For each document that is needed the kinds that will do. */
const NeededEvidence = Type.Array(Type.Array(Text, { minItems: 1 }))

/** What a project needs to enter a stage, and what a figure of a period needs. */
export const ProjectStagesFile = Row({
  meta: Meta,
  evidenceKinds: Type.Array(Row({ id: Text, names: Names }), { minItems: 1 }),
  /** In the order in which they are entered. */
  stages: Type.Array(
    Row({
      id: OneOf('negotiating', 'signed', 'registered', 'started', 'inProduction', 'aboveScale'),
      names: Names,
      fields: Type.Array(
        Row({
          id: Type.String({ pattern: '^[a-z][A-Za-z]{0,40}$' }),
          kind: OneOf('fen', 'count', 'park', 'credit-code'),
          /** The least amount that will do; null: more than none. */
          least: Type.Union([Fen, Type.Null()]),
          /** What parties of an agreement share it as; null: it is only told. */
          benefit: Type.Union([Benefit, Type.Null()]),
          names: Names,
          source: Text,
        }),
      ),
      evidence: NeededEvidence,
      source: Text,
    }),
    { minItems: 1 },
  ),
  figures: Type.Array(
    Row({ id: Benefit, names: Names, unit: OneOf('fen', 'kgce'), evidence: NeededEvidence, source: Text }),
    { minItems: 1 },
  ),
})
export type ProjectStagesFile = Static<typeof ProjectStagesFile>
