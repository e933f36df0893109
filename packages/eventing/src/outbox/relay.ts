import { createMovingRelay } from './moving-relay.ts'
import { createPublishingRelay } from './publishing-relay.ts'
import type { Relay, RelayOptions } from './relay-types.ts'

/**
 * Brings a service's outbox rows to the transport. Where the log is in the outbox's own database it moves them in one
 * transaction; otherwise it publishes and then removes them. Several may run for one outbox.
 */
export function createRelay(options: RelayOptions): Relay {
  const { mover } = options.transport
  const engine = mover ? createMovingRelay(options, mover) : createPublishingRelay(options)
  return {
    start: engine.start,
    stop: engine.stop,
    async stats() {
      const { rows } = await options.pool.query<{ rows: number; oldest: number }>(
        `select count(*)::int as rows,
                coalesce(extract(epoch from clock_timestamp() - min(created_at)), 0)::float8 as oldest from outbox`,
      )
      return { rows: rows[0]!.rows, oldestSeconds: rows[0]!.oldest, ...engine.counts() }
    },
  }
}
