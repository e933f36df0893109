import { loadReferenceData } from '@lianqiao/reference-data'
import { defineService } from '@lianqiao/service-kit'
import { policiesApi } from './api/policies.ts'
import type { Snapshot } from './domain/snapshot.ts'
import { openLibrary } from './library/library.ts'
import { seedLibrary } from './library/seed.ts'
import { matchUnkeyed } from './matching/match-lead.ts'
import { openingsWork } from './matching/openings.ts'
import { reactions } from './reactions.ts'

/** Policies, their clauses, and what a lead can have. */
export const policies = defineService({
  name: 'policies',
  settings: {},
  migrations: new URL('../migrations/', import.meta.url),
  async compose({ pool, outbox, clock, log }) {
    const reference = await loadReferenceData()
    const { vocabulary, rows } = reference.policies
    await seedLibrary(reference, { pool, outbox, clock, log })
    const library = await openLibrary({ pool, vocabulary, clock, log })
    const versionsOf = ({ entry }: Snapshot) => ({ 'reference-data': reference.digest, library: String(entry) })
    const rowsById = new Map(rows.map((row) => [row.id, row]))
    const rowOf = (clauseId: string) => rowsById.get(clauseId)
    const deps = { pool, outbox, library, vocabulary, clock, versionsOf, rowOf, bureaus: reference.bureaus }
    await matchUnkeyed(pool, deps)
    const openings = openingsWork({ pool, outbox, clock, log })
    return {
      apis: [policiesApi(deps)],
      handlers: reactions(deps),
      async start() {
        library.start()
        openings.start()
      },
      async stop() {
        await openings.stop()
        await library.stop()
      },
    }
  },
})
