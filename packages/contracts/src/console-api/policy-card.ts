import { type Static, Type } from 'typebox'
import { AmountRange, ClauseAtom, ClauseResult, ClauseStatus } from './clause-result.ts'
import { OneOf, orNull } from './schema.ts'

/** fen; null where no bound is known */
export const Selection = Type.Object({
  totalFen: orNull(Type.Number()),
  taken: Type.Array(
    Type.Object({
      clauseId: Type.String(),
      paidFen: orNull(Type.Number()),
    }),
  ),
  leftOut: Type.Array(
    Type.Object({
      clauseId: Type.String(),
      because: OneOf('received', 'exclusive', 'best-of', 'excludes'),
      inFavourOf: Type.String(),
      group: orNull(Type.String()),
      text: Type.String(),
    }),
  ),
})
export type Selection = Static<typeof Selection>

/** What an answer could unlock; fen null where no bound is known */
export const Unlocks = Type.Object({
  fen: orNull(Type.Number()),
  clauseIds: Type.Array(Type.String()),
})
export type Unlocks = Static<typeof Unlocks>

export const PolicyQuestion = Type.Object({
  fact: Type.String(),
  /** "是否持有高新技术企业证书?可多得 100 万元" */
  text: Type.String(),
  /** Clauses for which this is the only thing unknown; and those that need further answers too */
  alone: Unlocks,
  withOthers: Unlocks,
  type: OneOf('region', 'industry', 'enum', 'ordered', 'set', 'boolean', 'date', 'number'),
  /** of a number; '' otherwise */
  unit: Type.String(),
  /** of an enum, ordered or set */
  options: Type.Array(
    Type.Object({
      code: Type.String(),
      label: Type.String(),
    }),
  ),
})
export type PolicyQuestion = Static<typeof PolicyQuestion>

/** The lead's policy card: everything the library says about it on one day. */
export const PolicyCard = Type.Object({
  asOf: Type.String(),
  /** null: with what is known now */
  knownOn: orNull(Type.String()),
  matchedAt: Type.String(),
  /** What the answer was made from: `library` (place in the log of clauses) and `reference-data` */
  versions: Type.Record(Type.String(), Type.String()),
  /** By status, over all clauses */
  counts: Type.Record(Type.String(), Type.Number()),
  /** What can be had first */
  clauses: Type.Array(ClauseResult),
  /** Clauses only counted, beyond the most that one answer explains */
  notShown: Type.Number(),
  /** The best legal set of verified benefits: `certain` of what is sure, `possible` of what could be */
  combination: Type.Object({
    range: AmountRange,
    certain: Selection,
    possible: Selection,
  }),
  /** At most five, best first */
  questions: Type.Array(PolicyQuestion),
  /** Exactly one requirement stands against each; several atoms where any one of them would do */
  nearMisses: Type.Array(
    Type.Object({
      clauseId: Type.String(),
      atoms: Type.Array(ClauseAtom),
      amount: orNull(AmountRange),
    }),
  ),
})
export type PolicyCard = Static<typeof PolicyCard>

/** "Check this answer": the index against the plain definition. */
export const AnswerCheck = Type.Object({
  asOf: Type.String(),
  compared: Type.Number(),
  disagreements: Type.Array(
    Type.Object({
      clauseId: Type.String(),
      answered: ClauseStatus,
      defined: ClauseStatus,
    }),
  ),
  versions: Type.Record(Type.String(), Type.String()),
})
export type AnswerCheck = Static<typeof AnswerCheck>
