/**
 * The first year from which a running sum stays at zero or above; 0: it was never below; null: at the last year it
 * still is. `sums[t]` is the sum after year t.
 */
export function breakEvenYear(sums: readonly (number | bigint)[]): number | null {
  const lastBelow = sums.findLastIndex((sum) => sum < 0)
  return lastBelow === sums.length - 1 ? null : lastBelow + 1
}
