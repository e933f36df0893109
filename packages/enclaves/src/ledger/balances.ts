import type { Account, LedgerKind, LedgerLine, LedgerUnit, Posting } from './posting.ts'

/** What stands on an account: on the debit side for held, owed, occurred and counted-again, on the credit side for others. */
export type Balance = { account: Account; party: string; kind: LedgerKind; unit: LedgerUnit; amount: number }

const onDebitSide: readonly Account[] = ['held', 'owed', 'occurred', 'counted-again']

/** What a line adds to its account. */
export function effectOf({ account, side, amount }: LedgerLine): number {
  return onDebitSide.includes(account) === (side === 'debit') ? amount : -amount
}

/** Every account that was ever posted to, by account, party and kind. */
export function balances(postings: readonly Posting[]): Balance[] {
  const found = new Map<string, Balance>()
  for (const { lines } of postings)
    for (const line of lines) {
      const { account, party, kind, unit } = line
      const key = `${account}\n${party}\n${kind}`
      const balance = found.get(key) ?? { account, party, kind, unit, amount: 0 }
      balance.amount += effectOf(line)
      found.set(key, balance)
    }
  return [...found.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, balance]) => balance)
}

/** Debits less credits of each unit; zero in a book that is in order. */
export function outOfBalance(postings: readonly Posting[]): Record<LedgerUnit, number> {
  const sums: Record<LedgerUnit, number> = { fen: 0, kgce: 0 }
  for (const { lines } of postings)
    for (const { unit, side, amount } of lines) sums[unit] += side === 'debit' ? amount : -amount
  return sums
}
