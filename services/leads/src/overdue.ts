import type { Events } from '@lianqiao/contracts'
import { type Outbox, withTransaction } from '@lianqiao/eventing'
import type { Pool } from 'pg'
import { type RouteDeps, routeIfReady } from './route.ts'
import { findOverdue, lockRouting } from './store/routing.ts'
import { createSweep, type Sweep } from './sweep.ts'

const BATCH = 100

/**
 * Looks once in a while for leads whose patience is over and routes them with what is known. The due time is a column
 * of the process itself, because nearly every process ends within a moment (docs/decisions/001).
 */
export function createOverdueSweep(
  options: RouteDeps & { pool: Pool; outbox: Outbox<Events>; everyMs: number },
): Sweep {
  const { pool, outbox, clock, log, everyMs } = options
  return createSweep({
    what: 'routing overdue leads',
    everyMs,
    log,
    async work() {
      for (const leadId of await findOverdue(pool, clock(), BATCH)) {
        await withTransaction(pool, async (tx) => {
          const events = await routeIfReady(tx, await lockRouting(tx, leadId), options)
          if (events.length > 0) await outbox.append(tx, events)
        })
        outbox.wake()
      }
    },
  })
}
