import { type Static, Type } from 'typebox'
import { BenefitKind, Party } from './agreements.ts'
import { Names } from './common.ts'
import { Day, Id, Input, OneOf, orNull, Whole } from './schema.ts'

export const PostInput = Input({
  cause: OneOf('tax-receipt', 'milestone'),
  /** Of the receipt or the milestone's evidence: one reference is posted once */
  reference: Type.String({ minLength: 1, maxLength: 200 }),
  /** The lead the project comes from */
  projectId: Id,
  kind: BenefitKind,
  amount: Whole,
  /** The day it happened; the agreement of that day counts */
  occurredOn: Day,
  /** Who received the money; null for statistics */
  heldBy: orNull(Party),
  /** The day the project landed; null where the agreement counts years from its term */
  landedOn: orNull(Day),
  memo: Type.String({ maxLength: 500 }),
})
export type PostInput = Static<typeof PostInput>

/** What the book counts: the shared benefits, and fixed returns, which are a debt between parties. */
export const LedgerKind = OneOf('tax', 'profit', 'output', 'investment', 'energy', 'return')
export type LedgerKind = Static<typeof LedgerKind>

/** Debits and credits of an entry are equal in each unit. */
export const LedgerLine = Type.Object({
  account: OneOf('held', 'owed', 'claim', 'occurred', 'counted', 'counted-again'),
  /** Empty for what belongs to nobody */
  party: Type.String(),
  kind: LedgerKind,
  unit: OneOf('fen', 'kgce'),
  side: OneOf('debit', 'credit'),
  amount: Type.Number(),
})
export type LedgerLine = Static<typeof LedgerLine>

export const LedgerEntry = Type.Object({
  id: Type.String(),
  agreementId: Type.String(),
  agreementVersion: Type.Number(),
  cause: OneOf('tax-receipt', 'milestone', 'return', 'settlement', 'reversal'),
  reference: Type.String(),
  projectId: Type.String(),
  /** The calendar year it counts in */
  year: Type.Number(),
  occurredOn: Type.String(),
  reversesEntryId: orNull(Type.String()),
  reversedByEntryId: orNull(Type.String()),
  lines: Type.Array(LedgerLine),
  memo: Type.String(),
  postedAt: Type.String(),
  postedBy: Type.String(),
})
export type LedgerEntry = Static<typeof LedgerEntry>

export const LedgerPage = Type.Object({
  items: Type.Array(LedgerEntry),
  nextCursor: orNull(Type.String()),
})
export type LedgerPage = Static<typeof LedgerPage>

/**
 * A party's calendar year in one kind of benefit. Money: closing = opening + earned − settled, and `held` is what it holds
 * for all at the year's end, `owed` what it owes others by a fixed return. Statistics: `counted` in the year. A reversal stands in the year it was posted.
 */
export const StatementRow = Type.Object({
  year: Type.Number(),
  party: Type.String(),
  partyName: Names,
  kind: LedgerKind,
  unit: OneOf('fen', 'kgce'),
  opening: Type.Number(),
  earned: Type.Number(),
  settled: Type.Number(),
  closing: Type.Number(),
  held: Type.Number(),
  owed: Type.Number(),
  counted: Type.Number(),
})
export type StatementRow = Static<typeof StatementRow>

export const SettleInput = Input({
  /** Of the payment: one reference is posted once */
  reference: Type.String({ minLength: 1, maxLength: 200 }),
  kind: OneOf('tax', 'profit', 'return'),
  from: Party,
  to: Party,
  amountFen: Whole,
  memo: Type.String({ maxLength: 500 }),
})
export type SettleInput = Static<typeof SettleInput>
