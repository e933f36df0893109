import { type DomainError, refuse } from '@lianqiao/service-kit/decisions'
import type { HistoryEntry, NewEntry } from '../library-entry.ts'
import type { By, Published } from './publish-document.ts'

/** Withdraws a clause; one that is withdrawn already stays so. `last`: its latest entry; without one it is not found. */
export function withdrawClause(
  clauseId: string,
  last: HistoryEntry | undefined,
  { officerId, reason, at }: By,
): { entries: NewEntry[]; withdrawn: Published & { at: Date } } | DomainError {
  if (last === undefined) return refuse('not-found', { what: 'clause' })
  const { version } = last
  if (last.kind === 'withdrawn') return { entries: [], withdrawn: { clauseId, version, at: last.knownFrom } }
  const entry: NewEntry = {
    subject: 'clause',
    id: clauseId,
    version,
    document: null,
    knownFrom: at,
    by: officerId,
    reason,
  }
  return { entries: [entry], withdrawn: { clauseId, version, at } }
}
