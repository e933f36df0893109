/**
 * Decimals of 60 places, each operation rounded: another way than the package's fractions, and far finer than the half
 * fen on which its rounding turns.
 */
const PLACES = 10n ** 60n

/** Σ amountᵢ ÷ (1 + r)ⁱ, year by year, to the nearest fen. */
export function decimalPresentValue(amounts: readonly number[], discountBp: number): number {
  const factor = PLACES + (PLACES * BigInt(discountBp)) / 10_000n
  let divisor = PLACES
  let sum = 0n
  for (const amount of amounts) {
    sum += (BigInt(amount) * PLACES * PLACES) / divisor
    divisor = (divisor * factor) / PLACES
  }
  const half = sum < 0n ? -PLACES / 2n : PLACES / 2n
  return Number((sum + half) / PLACES)
}
