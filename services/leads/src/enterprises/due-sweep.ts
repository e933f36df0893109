import type { Events } from '@lianqiao/contracts'
import { type Outbox, withTransaction } from '@lianqiao/eventing'
import type { Pool } from 'pg'
import { findDue } from '../store/due.ts'
import { createSweep, type Sweep } from '../sweep.ts'
import { tellDecided } from './decided.ts'
import { type ResolveDeps, resolveAgain } from './resolve-again.ts'

const BATCH = 200

/** Looks once in a while at the records about which something became known, each in a transaction of its own. */
export function createDueSweep(options: ResolveDeps & { pool: Pool; outbox: Outbox<Events>; everyMs: number }): Sweep {
  const { pool, outbox, log, everyMs } = options
  return createSweep({
    what: 'looking at enterprises again',
    everyMs,
    log,
    async work() {
      for (const recordId of await findDue(pool, BATCH)) {
        await withTransaction(pool, async (tx) => tellDecided(tx, outbox, await resolveAgain(tx, recordId, options)))
        outbox.wake()
      }
    },
  })
}
