import { isDeepStrictEqual } from 'node:util'
import type { PolicyLibrary } from '@lianqiao/reference-data'
import { startOfDay } from './days.ts'
import type { NewEntry, Standing } from './library-entry.ts'

/** Who recorded what the platform came with. */
const REFERENCE = 'reference-data'

type Item = Pick<NewEntry, 'subject' | 'id'> & { document: object; knownSince: string | undefined }

/**
 * What the platform's own rows add to a log that stands so: all of them to an empty log, known since the day of their
 * survey; later what they say anew, and what is gone from them, known since now. What an officer has published or
 * withdrawn since stays the officer's word.
 */
export function seedEntries(
  library: Pick<PolicyLibrary, 'clauses' | 'stacking'>,
  standing: readonly (Standing & Pick<NewEntry, 'subject'>)[],
  { now, reason }: { now: Date; reason: string },
): NewEntry[] {
  const common = { by: REFERENCE, reason }
  const known = new Map(standing.map((one) => [keyOf(one), one]))
  const items = itemsOf(library)
  const news = items.flatMap(({ subject, id, document, knownSince }): NewEntry[] => {
    const last = known.get(keyOf({ subject, id }))
    if (last !== undefined && !mayReplace(last, document)) return []
    const version = (last?.version ?? 0) + 1
    const knownFrom = standing.length === 0 && knownSince !== undefined ? startOfDay(knownSince) : now
    return [{ subject, id, version, document: numbered(subject, document, version), knownFrom, ...common }]
  })
  const given = new Set(items.map(keyOf))
  const gone = standing
    .filter((one) => one.by === REFERENCE && !one.withdrawn && !given.has(keyOf(one)))
    .map(({ subject, id, version }): NewEntry => ({ subject, id, version, document: null, knownFrom: now, ...common }))
  return [...news, ...gone].sort((a, b) => a.knownFrom.getTime() - b.knownFrom.getTime())
}

const keyOf = ({ subject, id }: Pick<NewEntry, 'subject' | 'id'>) => `${subject} ${id}`

/** Groups have no version of their own to show; a rule about clauses is known since the first of them. */
function itemsOf({ clauses, stacking }: Pick<PolicyLibrary, 'clauses' | 'stacking'>): Item[] {
  const first = clauses.map(({ knownSince }) => knownSince ?? '').sort()[0]
  return [
    ...stacking.map((group): Item => ({ subject: 'group', id: group.id, document: group, knownSince: first })),
    ...clauses.map(
      (clause): Item => ({ subject: 'clause', id: clause.id, document: clause, knownSince: clause.knownSince }),
    ),
  ]
}

const numbered = (subject: Item['subject'], document: object, version: number) =>
  subject === 'clause' ? { ...document, version } : document

/** Whether the platform's own row may take the place of what is known: it was its own word, and it says something new. */
function mayReplace({ by, withdrawn, document }: Standing, next: object): boolean {
  if (by !== REFERENCE) return false
  return withdrawn || document === null || !isDeepStrictEqual(saying(document), saying(next))
}

/** What a document says, whichever version it is. */
const saying = (document: object) => ({ ...JSON.parse(JSON.stringify(document)), version: undefined })
