import type { DomainEvent } from '@lianqiao/contracts'
import type { NewEntry } from '../library-entry.ts'

/** The event of a clause's new entry in the log; a group has none of its own. */
export function libraryChanged(
  { subject, id, version, document, knownFrom, by }: NewEntry,
  entry: number,
): DomainEvent[] {
  if (subject === 'group') return []
  const common = { clauseId: id, version, libraryVersion: entry }
  const at = knownFrom.toISOString()
  return document === null
    ? [{ type: 'PolicyWithdrawn', data: { ...common, withdrawnAt: at, withdrawnBy: by } }]
    : [{ type: 'PolicyPublished', data: { ...common, publishedAt: at, publishedBy: by } }]
}
