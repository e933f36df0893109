import type { Attribution, Part } from '../agreement/agreement.ts'

/** What a party gets, whole. */
export type Allotted = { party: string; amount: number }

const WHOLE = 10_000n

/**
 * Shares out a whole amount by parts of 10,000, to the last fen: each its part rounded down, and what remains one by
 * one to the largest remainders, the earlier party first where they are equal. The parts sum to 10,000.
 */
export function splitWhole(parts: readonly Part[], amount: number): Allotted[] {
  const exact = parts.map(({ party, basisPoints }, at) => {
    const product = BigInt(amount) * BigInt(basisPoints)
    return { party, at, whole: product / WHOLE, remainder: product % WHOLE }
  })
  const left = BigInt(amount) - exact.reduce((sum, { whole }) => sum + whole, 0n)
  const lucky = new Set(
    exact
      .toSorted((a, b) => Number(b.remainder - a.remainder) || a.at - b.at)
      .slice(0, Number(left))
      .map(({ at }) => at),
  )
  return exact.map(({ party, at, whole }) => ({ party, amount: Number(whole) + (lucky.has(at) ? 1 : 0) }))
}

/** What each party has of an amount: its part of it, or where both sides count it, the whole each. */
export function shareOut({ how, parts }: Attribution, amount: number): Allotted[] {
  return how === 'both' ? parts.map(({ party }) => ({ party, amount })) : splitWhole(parts, amount)
}
