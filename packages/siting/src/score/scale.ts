/** Between two figures marks rise evenly: 0 at `worst` and beyond, 100 at `best` and beyond. */
export type Scale = { worst: number; best: number }

/** Figures have at most four decimals; counted in ten-thousandths, a mark does not depend on binary fractions. */
const parts = (value: number) => Math.round(value * 10_000)

/** `a − b` without what binary fractions leave. */
export const less = (a: number, b: number): number => (parts(a) - parts(b)) / 10_000

/** Where on a scale a figure lies: a whole mark from 0 to 100, rounded down. The ends differ. */
export function markOf(value: number, { worst, best }: Scale): number {
  const mark = Math.floor((100 * (parts(value) - parts(worst))) / (parts(best) - parts(worst)))
  return Math.min(100, Math.max(0, mark))
}
