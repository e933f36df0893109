import type { BureauKind, Language, Names } from './common.ts'

/** What an officer may do beyond reading and working leads, by the bureau's kind (rights.json). */
export type Right = 'publish-policies'

export type Me = {
  officerId: string
  bureau: { id: string; kind: BureauKind; names: Names }
  language: Language
  unread: number
  rights: Right[]
}
