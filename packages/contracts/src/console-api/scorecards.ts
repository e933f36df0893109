import { type Static, Type } from 'typebox'
import { Names } from './common.ts'
import { Id, Input, OneOf, orNull, Reason } from './schema.ts'

/** A project's figures for admission, each in the item's unit, as somebody judged it. What is missing is unknown. */
export const ScorecardInput = Input({
  leadId: Id,
  figures: Type.Array(
    Input({
      item: Type.String({ minLength: 1, maxLength: 60 }),
      value: Type.Number(),
      source: Type.String({ maxLength: 500 }),
    }),
    { maxItems: 50 },
  ),
  /** Why it is judged so; a preview needs none */
  reason: Reason,
})
export type ScorecardInput = Static<typeof ScorecardInput>

export const Veto = OneOf('passed', 'failed', 'unknown')

export const ScorecardItem = Type.Object({
  item: Type.String(),
  label: Names,
  unit: Names,
  weight: Type.Number(),
  /** Marks rise evenly from 0 at `worst` to 100 at `best` */
  worst: Type.Number(),
  best: Type.Number(),
  /** The bound that must hold whatever the others bring; null: none */
  vetoBound: orNull(Type.Number()),
  /** null: nobody has judged it */
  value: orNull(Type.Number()),
  mark: orNull(Type.Number()),
  points: Type.Number(),
  /** null where it has none */
  veto: orNull(Veto),
  shortBy: orNull(Type.Number()),
  source: Type.String(),
  judgedBy: Type.String(),
  judgedOn: Type.String(),
  ruleSource: Type.String(),
})
export type ScorecardItem = Static<typeof ScorecardItem>

export const Scorecard = Type.Object({
  /** null where it is not recorded */
  id: orNull(Type.String()),
  parkId: Type.String(),
  leadId: Type.String(),
  verdict: OneOf('admitted', 'refused', 'unknown'),
  /** The points; with everything judged it would lie from `total` to `total + open` */
  total: Type.Number(),
  open: Type.Number(),
  passMark: Type.Number(),
  items: Type.Array(ScorecardItem),
  /** Items that must be judged before there is a verdict */
  ask: Type.Array(Type.String()),
  rulesId: Type.String(),
  rulesVersion: Type.String(),
  judgedAt: Type.String(),
  bureauId: Type.String(),
  officerId: Type.String(),
  reason: Type.String(),
})
export type Scorecard = Static<typeof Scorecard>
