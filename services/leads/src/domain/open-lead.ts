/**
 * A lead in one of these, that has not come to its end, is its enterprise's open one: whoever reports the enterprise
 * again repeats it. The index
 * `leads_open_by_enterprise` says the same.
 */
export const OPEN_STATUSES: readonly string[] = ['submitted', 'acknowledged', 'assessing', 'accepted', 'converted']
