import type { Day, Fen } from '../units.ts'
import { balances } from './balances.ts'
import type { Account, LedgerKind, Posting } from './posting.ts'

/** Money that a holder, or of a fixed return its payer, has paid to a party on its claim. */
export type Settlement = {
  reference: string
  agreementId: string
  agreementVersion: number
  kind: 'tax' | 'profit' | 'return'
  from: string
  to: string
  amount: Fen
}

export type SettlementRefusal =
  | { refused: 'amount-impossible'; amount: number }
  | { refused: 'more-than-held'; held: Fen; amount: Fen }
  | { refused: 'more-than-claimed'; claimed: Fen; amount: Fen }

/** The posting of a payment: the claim falls (debit), and so does what is held or owed (credit). `book`: all its postings. */
export function postSettlement(
  { reference, agreementId, agreementVersion, kind, from, to, amount }: Settlement,
  { id, on, book }: { id: string; on: Day; book: readonly Posting[] },
): Posting | SettlementRefusal {
  if (!Number.isSafeInteger(amount) || amount <= 0) return { refused: 'amount-impossible', amount }
  const account = kind === 'return' ? 'owed' : 'held'
  const held = balanceOf(book, account, from, kind)
  if (amount > held) return { refused: 'more-than-held', held, amount }
  const claimed = balanceOf(book, 'claim', to, kind)
  if (amount > claimed) return { refused: 'more-than-claimed', claimed, amount }
  return {
    id,
    postedOn: on,
    year: Number(on.slice(0, 4)),
    agreementId,
    agreementVersion,
    cause: { type: 'settlement', reference },
    lines: [
      { account: 'claim', party: to, kind, unit: 'fen', side: 'debit', amount },
      { account, party: from, kind, unit: 'fen', side: 'credit', amount },
    ],
  }
}

function balanceOf(book: readonly Posting[], account: Account, party: string, kind: LedgerKind): number {
  const found = balances(book).find((one) => one.account === account && one.party === party && one.kind === kind)
  return found?.amount ?? 0
}
