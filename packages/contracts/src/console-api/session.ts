import { type Static, Type } from 'typebox'
import { BureauKind, Language, Names } from './common.ts'

/** What an officer may do beyond reading and working leads, by the bureau's kind (rights.json). */
export const Right = Type.Literal('publish-policies')
export type Right = Static<typeof Right>

export const Me = Type.Object({
  officerId: Type.String(),
  bureau: Type.Object({
    id: Type.String(),
    kind: BureauKind,
    names: Names,
  }),
  language: Language,
  unread: Type.Number(),
  rights: Type.Array(Right),
})
export type Me = Static<typeof Me>
