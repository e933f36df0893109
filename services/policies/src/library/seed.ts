import { isDeepStrictEqual } from 'node:util'
import type { Events } from '@lianqiao/contracts'
import { type NewEvent, type Outbox, withTransaction } from '@lianqiao/eventing'
import type { PolicyLibrary, ReferenceData } from '@lianqiao/reference-data'
import type { Clock, Log } from '@lianqiao/service-kit'
import type { Pool } from 'pg'
import { startOfDay } from '../days.ts'
import { addEntries, latestOf, lockLibrary, type NewEntry, type Standing } from '../store/library-log.ts'
import { changed } from './changed.ts'

/** Who recorded what the platform came with. */
const REFERENCE = 'reference-data'

type Item = { subject: 'clause' | 'group'; id: string; document: object; knownSince: string | undefined }

const itemsOf = ({ clauses, stacking }: PolicyLibrary): Item[] => [
  // A rule about clauses is known since the first of them.
  ...stacking.map(
    (group): Item => ({
      subject: 'group',
      id: group.id,
      document: group,
      knownSince: clauses.map(({ knownSince }) => knownSince ?? '').sort()[0],
    }),
  ),
  ...clauses.map(
    (clause): Item => ({ subject: 'clause', id: clause.id, document: clause, knownSince: clause.knownSince }),
  ),
]

/** What a document says, whichever version it is. */
const saying = (document: object) => ({ ...JSON.parse(JSON.stringify(document)), version: undefined })

/**
 * Brings the clauses that the platform came with into the log: all of them the first time, known since the day of
 * their survey; later what a release changed or took away, known since now, with its events. What an officer has
 * published or withdrawn since stays as it is. Safe at every start, and by several copies at once.
 */
export async function seedLibrary(
  { policies, digest }: Pick<ReferenceData, 'policies' | 'digest'>,
  { pool, outbox, clock, log }: { pool: Pool; outbox: Outbox<Events>; clock: Clock; log: Log },
): Promise<void> {
  const added = await withTransaction(pool, async (tx) => {
    await lockLibrary(tx)
    const standing = new Map(
      [
        ...(await latestOf(tx, 'group')).map((one) => ['group', one] as const),
        ...(await latestOf(tx, 'clause')).map((one) => ['clause', one] as const),
      ].map(([subject, one]) => [`${subject} ${one.id}`, one]),
    )
    const first = standing.size === 0
    const now = clock()
    const common = { by: REFERENCE, reason: `reference data ${digest.slice(0, 12)}` }
    const items = itemsOf(policies)
    const news = items.flatMap(({ subject, id, document, knownSince }): NewEntry[] => {
      const known = standing.get(`${subject} ${id}`)
      if (known !== undefined && !mayReplace(known, document)) return []
      const version = (known?.version ?? 0) + 1
      const knownFrom = first && knownSince !== undefined ? startOfDay(knownSince) : now
      return [
        {
          subject,
          id,
          version,
          document: { ...document, ...(subject === 'clause' && { version }) },
          knownFrom,
          ...common,
        },
      ]
    })
    const given = new Set(items.map(({ subject, id }) => `${subject} ${id}`))
    const gone = [...standing].flatMap(([key, { id, version, by, withdrawn }]): NewEntry[] =>
      given.has(key) || by !== REFERENCE || withdrawn
        ? []
        : [
            {
              subject: key.startsWith('group ') ? 'group' : 'clause',
              id,
              version,
              document: null,
              knownFrom: now,
              ...common,
            },
          ],
    )
    const entries = [...news, ...gone].sort((a, b) => a.knownFrom.getTime() - b.knownFrom.getTime())
    if (entries.length === 0) return 0
    const places = await addEntries(tx, entries)
    if (!first)
      await outbox.append(
        tx,
        entries.flatMap((entry, at): NewEvent<Events>[] => changed(entry, places[at]!)),
      )
    return entries.length
  })
  outbox.wake()
  if (added > 0) log.info({ added }, 'reference data was brought into the library')
}

/** Whether the platform's own row may take the place of what is known: it was its own word, and it says something new. */
function mayReplace({ by, withdrawn, document }: Standing, next: object): boolean {
  if (by !== REFERENCE) return false
  return withdrawn || document === null || !isDeepStrictEqual(saying(document), saying(next))
}
