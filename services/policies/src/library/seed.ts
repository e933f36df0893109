import type { Events } from '@lianqiao/contracts'
import { type NewEvent, type Outbox, withTransaction } from '@lianqiao/eventing'
import type { ReferenceData } from '@lianqiao/reference-data'
import type { Clock, Log } from '@lianqiao/service-kit'
import type { Pool } from 'pg'
import { libraryChanged } from '../domain/events/library-changed.ts'
import { seedEntries } from '../domain/seed-entries.ts'
import { addEntries, latestOf, lockLibrary } from '../store/library-log.ts'

/**
 * Brings the clauses that the platform came with into the log, with their events where the log was not empty. Safe at
 * every start, and by several copies at once.
 */
export async function seedLibrary(
  { policies, digest }: Pick<ReferenceData, 'policies' | 'digest'>,
  { pool, outbox, clock, log }: { pool: Pool; outbox: Outbox<Events>; clock: Clock; log: Log },
): Promise<void> {
  const added = await withTransaction(pool, async (tx) => {
    await lockLibrary(tx)
    const groups = (await latestOf(tx, 'group')).map((one) => ({ ...one, subject: 'group' as const }))
    const clauses = (await latestOf(tx, 'clause')).map((one) => ({ ...one, subject: 'clause' as const }))
    const standing = [...groups, ...clauses]
    const entries = seedEntries(policies, standing, { now: clock(), reason: `reference data ${digest.slice(0, 12)}` })
    if (entries.length === 0) return 0
    const places = await addEntries(tx, entries)
    if (standing.length > 0)
      await outbox.append(
        tx,
        entries.flatMap((entry, at): NewEvent<Events>[] => libraryChanged(entry, places[at]!)),
      )
    return entries.length
  })
  outbox.wake()
  if (added > 0) log.info({ added }, 'reference data was brought into the library')
}
