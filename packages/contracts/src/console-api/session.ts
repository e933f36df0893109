import type { BureauKind, Language, Names } from './common.ts'

export type Me = {
  officerId: string
  bureau: { id: string; kind: BureauKind; names: Names }
  language: Language
  unread: number
}
