import type { ClauseResult } from '@lianqiao/contracts/console-api'

const surest: ClauseResult['assurance'][] = ['verified', 'unverified', 'draft', 'historical']

/** By how sure the source is; among equals, what has an amount first, the larger before the smaller. */
export function surestFirst(clauses: ClauseResult[]): ClauseResult[] {
  const worth = ({ amount }: ClauseResult) => (amount === null ? -1 : (amount.maxFen ?? amount.minFen))
  return [...clauses].sort((a, b) => surest.indexOf(a.assurance) - surest.indexOf(b.assurance) || worth(b) - worth(a))
}
