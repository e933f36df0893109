import type { BenefitKind } from '../agreement/agreement.ts'
import type { Day } from '../units.ts'

/** What the book counts: the shared benefits, and fixed returns, which are a debt between parties. */
export type LedgerKind = BenefitKind | 'return'

/** Money and investment or output attributed are in fen; energy in kg of standard coal (千克标准煤). */
export type LedgerUnit = 'fen' | 'kgce'

/**
 * The accounts of an agreement's book. `held`: what a party has received for all (an asset of the book, on the debit
 * side). `owed`: what a party has to pay by the agreement alone (debit). `claim`: what a party has earned and not yet been paid (on the credit side). `counted`: an attribution to a
 * party's statistics (credit), from `occurred` (debit); where both sides count the whole, `counted-again` (debit) says
 * how much of it is counted a second time.
 */
export type Account = 'held' | 'owed' | 'claim' | 'occurred' | 'counted' | 'counted-again'

export type LedgerLine = {
  account: Account
  /** Empty for `occurred` and `counted-again`, which belong to nobody. */
  party: string
  kind: LedgerKind
  unit: LedgerUnit
  side: 'debit' | 'credit'
  /** Whole and above zero. */
  amount: number
}

/** What a posting was made for. */
export type Cause =
  | { type: 'tax-receipt' | 'milestone'; reference: string; projectId: string }
  | { type: 'return' | 'settlement'; reference: string }
  | { type: 'reversal'; of: string; reverses: 'tax-receipt' | 'milestone' | 'return' | 'settlement'; reason: string }

/** Never edited: a mistake is taken back by a reversal and posted anew. Debits and credits are equal in each unit. */
export type Posting = {
  id: string
  postedOn: Day
  /** The calendar year it counts in: of the day the fact happened or the return fell due; of a reversal or settlement the day it is posted. */
  year: number
  agreementId: string
  agreementVersion: number
  cause: Cause
  lines: readonly LedgerLine[]
}
