import { randomUUID } from 'node:crypto'
import { type Profile, toFacts } from '@lianqiao/contracts'
import { openService } from '@lianqiao/service-testkit'
import type { Snapshot } from '../../src/domain/snapshot.ts'
import { openLibrary } from '../../src/library/library.ts'
import { policies } from '../../src/service.ts'
import { reference, vocabulary } from './library.ts'

/**
 * The policies service with a clock that the test moves, and the parts of another copy of it on the same database.
 * Undefined where there is no PostgreSQL.
 */
export async function openPolicies() {
  let now = new Date('2026-12-01T02:00:00Z')
  const service = await openService(policies, { clock: () => now })
  if (service === undefined) return undefined
  const { pool, outbox, clock, log } = service.kit
  const openCopy = () => openLibrary({ pool, vocabulary, clock, log })
  const library = await openCopy()
  return {
    ...service,
    ...{ pool, outbox, clock, log, library, vocabulary, openCopy },
    versionsOf: ({ entry }: Snapshot) => ({ library: String(entry) }),
    rowOf: () => undefined,
    bureaus: reference.bureaus,
    travelTo(moment: string) {
      now = new Date(moment)
    },
    async addLead(facts: Profile): Promise<string> {
      const leadId = randomUUID()
      await service.handle('ParksProposed', { leadId, facts: toFacts(facts) })
      return leadId
    },
  }
}
