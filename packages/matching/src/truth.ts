/** Kleene's three values. Unknown is never true and never false. */
export type Truth = 'true' | 'false' | 'unknown'

export const fromBoolean = (value: boolean): Truth => (value ? 'true' : 'false')

/** NOT: unknown stays unknown. */
export const negate = (truth: Truth): Truth => (truth === 'unknown' ? 'unknown' : fromBoolean(truth === 'false'))

/** AND: false when any is false, else unknown when any is unknown. */
export function conjunction(truths: readonly Truth[]): Truth {
  if (truths.includes('false')) return 'false'
  return truths.includes('unknown') ? 'unknown' : 'true'
}

/** OR: true when any is true, else unknown when any is unknown. */
export function disjunction(truths: readonly Truth[]): Truth {
  if (truths.includes('true')) return 'true'
  return truths.includes('unknown') ? 'unknown' : 'false'
}
