import type { Day } from '../units.ts'
import type { Posting } from './posting.ts'

export type ReversalRefusal =
  | { refused: 'reversed-already'; id: string; by: string }
  | { refused: 'is-a-reversal'; id: string }
  | { refused: 'reason-missing'; id: string }

/**
 * The entry that takes a posting back: the same lines with sides changed, counted in the year it is posted, so that a
 * year that is closed stays as it was. `earlier` are the postings of the book; a posting is reversed once. A reversal
 * is not reversed: what was right after all is posted anew.
 */
export function reversePosting(
  posting: Posting,
  { id, on, reason }: { id: string; on: Day; reason: string },
  earlier: readonly Posting[],
): Posting | ReversalRefusal {
  if (posting.cause.type === 'reversal') return { refused: 'is-a-reversal', id: posting.id }
  if (reason.trim() === '') return { refused: 'reason-missing', id: posting.id }
  const before = earlier.find(({ cause }) => cause.type === 'reversal' && cause.of === posting.id)
  if (before !== undefined) return { refused: 'reversed-already', id: posting.id, by: before.id }
  return {
    ...posting,
    id,
    postedOn: on,
    year: Number(on.slice(0, 4)),
    cause: { type: 'reversal', of: posting.id, reverses: posting.cause.type, reason },
    lines: posting.lines.map((line) => ({ ...line, side: line.side === 'debit' ? 'credit' : 'debit' })),
  }
}
