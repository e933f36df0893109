import { type Static, Type } from 'typebox'

/** Counts over the leads the officer may see. */
export const Overview = Type.Object({
  byStatus: Type.Record(Type.String(), Type.Number()),
  byChain: Type.Record(Type.String(), Type.Number()),
  byOrigin: Type.Array(
    Type.Object({
      code: Type.String(),
      count: Type.Number(),
    }),
  ),
  byDay: Type.Array(
    Type.Object({
      day: Type.String(),
      count: Type.Number(),
    }),
  ),
})
export type Overview = Static<typeof Overview>
