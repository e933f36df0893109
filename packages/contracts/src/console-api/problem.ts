import { type Static, Type } from 'typebox'

/** RFC 9457 */
export const Problem = Type.Object({
  type: Type.String(),
  title: Type.String(),
  status: Type.Number(),
  detail: Type.String(),
  requestId: Type.String(),
  retryable: Type.Boolean(),
  /** What is left, where somebody else was faster (capacity-taken) */
  left: Type.Optional(Type.Number()),
  /** The first faults: 50 at most */
  errors: Type.Optional(
    Type.Array(
      Type.Object({
        pointer: Type.String(),
        code: Type.String(),
        detail: Type.String(),
      }),
    ),
  ),
  /** How many faults there are besides */
  more: Type.Optional(Type.Integer()),
})
export type Problem = Static<typeof Problem>
