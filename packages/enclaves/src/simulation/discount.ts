import type { BasisPoints, Fen } from '../units.ts'

/** An exact fraction of fen; the denominator is above zero. */
export type Fraction = { numerator: bigint; denominator: bigint }

/**
 * The running sum of discounted amounts, exactly: after year t it is Σ amountᵢ × 10000ⁱ ⁄ (10000 + r)ⁱ for i ≤ t, kept
 * as one fraction over (10000 + r)ᵗ, so that no year's rounding is carried to the next. `amounts[0]` is not discounted.
 */
export function runningPresentValues(amounts: readonly Fen[], discountBp: BasisPoints): Fraction[] {
  const base = 10_000n
  const rate = base + BigInt(discountBp)
  const sums: Fraction[] = []
  let numerator = 0n
  let denominator = 1n
  let weight = 1n
  amounts.forEach((amount, year) => {
    if (year > 0) {
      numerator *= rate
      denominator *= rate
      weight *= base
    }
    numerator += BigInt(amount) * weight
    sums.push({ numerator, denominator })
  })
  return sums
}

/** To the nearest whole fen; a half goes away from zero. */
export function toFen({ numerator, denominator }: Fraction): Fen {
  const size = numerator < 0n ? -numerator : numerator
  const rounded = (2n * size + denominator) / (2n * denominator)
  return Number(numerator < 0n ? -rounded : rounded)
}
