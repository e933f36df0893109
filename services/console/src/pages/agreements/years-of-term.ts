/** Years that a term has begun: the day a year after the first begins the second. */
export function yearsOfTerm({ from, to }: { from: string; to: string }): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4))
  return to.slice(5) >= from.slice(5) ? years + 1 : Math.max(years, 0)
}
