import { type DomainError, type Fault, mainlandDay, refuse } from '@lianqiao/service-kit/decisions'
import type { NewEntry } from '../library-entry.ts'
import type { Bundle, Part } from '../publishing/bundle.ts'
import { says } from '../publishing/says.ts'
import type { Snapshot } from '../snapshot.ts'

/** Who publishes or withdraws, why and when. */
export type By = { officerId: string; reason: string; at: Date }
export type Published = { clauseId: string; version: number }

export type PublishState = {
  bundle: Bundle
  /** What keeps the document from being published, found by the checks. */
  problems: readonly Fault[]
  /** The last version of each clause and of each group that the document names. */
  versions: ReadonlyMap<string, number>
  groupVersions: ReadonlyMap<string, number>
  library: Pick<Snapshot, 'clauses' | 'groups'>
}

/**
 * Publishes all of a document or nothing. A clause that says what its latest version says already is not published
 * again, so that a retry changes nothing. Refused with every problem and its place.
 */
export function publishDocument(
  { bundle, problems, versions, groupVersions, library }: PublishState,
  { officerId, reason, at }: By,
): { entries: NewEntry[]; clauses: Published[] } | DomainError {
  if (problems.length > 0) return refuse('unprocessable', { errors: [...problems] })
  const common = { knownFrom: at, by: officerId, reason }
  const groups = new Map(library.groups.map((group): [string, object] => [group.id, group]))
  const isNew = (part: Part, known: object | undefined) => !says(part, known)
  const newGroups = bundle.groups.filter((part) => isNew(part, groups.get(part.id)))
  const newClauses = bundle.clauses.filter((part) => isNew(part, library.clauses.get(part.id)))
  const next = (id: string) => (versions.get(id) ?? 0) + 1
  return {
    entries: [
      ...newGroups.map(({ id, value }): NewEntry => {
        const version = (groupVersions.get(id) ?? 0) + 1
        return { subject: 'group', id, version, document: value, ...common }
      }),
      ...newClauses.map(({ id, value }): NewEntry => {
        const document = { ...value, version: next(id), knownSince: value.knownSince ?? mainlandDay(at) }
        return { subject: 'clause', id, version: next(id), document, ...common }
      }),
    ],
    clauses: bundle.clauses.map((part) => ({
      clauseId: part.id,
      version: newClauses.includes(part) ? next(part.id) : (versions.get(part.id) ?? 0),
    })),
  }
}
