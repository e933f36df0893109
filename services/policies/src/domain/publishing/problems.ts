import { type Clause, checkClause, checkStacking, type StackingGroup, type Vocabulary } from '@lianqiao/matching'
import { type Fault, fault } from '@lianqiao/service-kit/decisions'
import type { Snapshot } from '../snapshot.ts'
import type { Bundle, Part } from './bundle.ts'

/** What else decides about a document: the day it is, and the version that each clause had last, published or not. */
export type Publishing = {
  today: string
  lastVersion(clauseId: string): number
  /** Says nothing but what its latest version says: then that version is the one it may carry. */
  isPublished(part: Part): boolean
}

/**
 * Everything that keeps a document from being published into the library as it stands: each clause by itself, its
 * version, and how all clauses stand to one another afterwards. Pointers are into the document.
 */
export function problemsOf(
  bundle: Bundle,
  library: Pick<Snapshot, 'clauses' | 'groups'>,
  vocabulary: Vocabulary,
  publishing: Publishing,
): Fault[] {
  const own = bundle.clauses.flatMap((part) => clauseProblems(part, vocabulary, publishing))
  // Clauses that are not sound by themselves cannot be reasoned about together.
  return own.length > 0 ? own : jointProblems(bundle, library, vocabulary)
}

function clauseProblems(part: Part, vocabulary: Vocabulary, publishing: Publishing): Fault[] {
  const { pointer, id, value } = part
  const problems: Fault[] = checkClause(value, vocabulary).map(({ code, pointer: at, message, zh }) => ({
    pointer: `${pointer}${at}`,
    code,
    detail: message,
    zh,
  }))
  const { version, knownSince } = value
  const last = publishing.lastVersion(id)
  const again = publishing.isPublished(part) && version === last
  if (version !== undefined && version !== last + 1 && !again)
    problems.push(fault(`${pointer}/version`, 'not-the-next-version', { clauseId: id, next: last + 1 }))
  if (typeof knownSince === 'string' && knownSince > publishing.today)
    problems.push(fault(`${pointer}/knownSince`, 'known-later', { today: publishing.today }))
  return problems
}

function jointProblems(bundle: Bundle, library: Pick<Snapshot, 'clauses' | 'groups'>, vocabulary: Vocabulary): Fault[] {
  const clauses = new Map(library.clauses)
  for (const { id, value } of bundle.clauses) clauses.set(id, value as unknown as Clause)
  const groups = new Map(library.groups.map((group) => [group.id, group]))
  for (const { id, value } of bundle.groups) groups.set(id, value as unknown as StackingGroup)
  const unknown = bundle.clauses.flatMap(({ pointer, value }) =>
    ((value.excludes as string[] | undefined) ?? []).flatMap((id, at): Fault[] =>
      clauses.has(id) ? [] : [fault(`${pointer}/excludes/${at}`, 'clause-unknown', { clauseId: id })],
    ),
  )
  const joint = checkStacking([...clauses.values()], [...groups.values()], vocabulary)
  return [
    ...unknown,
    ...joint.map(({ code, pointer, message, zh }) => ({
      pointer: placeOf(pointer, bundle),
      code,
      detail: message,
      zh,
    })),
  ]
}

/** Where in the document a problem lies that is told at a clause or a group: there, or at the member that is new. */
function placeOf(pointer: string, { clauses, groups }: Bundle): string {
  const [, id = '', ...rest] = pointer.split('/')
  const inside = rest.map((part) => `/${part}`).join('')
  const part = clauses.find((one) => one.id === id) ?? groups.find((one) => one.id === id)
  if (part !== undefined) return `${part.pointer}${inside}`
  const member = clauses.find(({ value }) => (value.stacking as string[] | undefined)?.includes(id))
  return member === undefined ? pointer : `${member.pointer}/stacking`
}
