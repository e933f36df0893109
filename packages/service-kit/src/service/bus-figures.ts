import type { Consumer, Relay } from '@lianqiao/eventing'
import type { Metrics } from '../ops/metrics.ts'
import type { Check } from '../ops/server.ts'

/** Reads the state of outbox and inbox into the metrics; called when they are asked for. */
export async function exportBusFigures(metrics: Metrics, relay: Relay, consumer: Consumer | undefined): Promise<void> {
  const [out, into] = await Promise.all([relay.stats(), consumer?.stats()])
  const figures = {
    outbox_rows: out.rows,
    outbox_oldest_seconds: out.oldestSeconds,
    relay_failures: out.failures,
    lag: into?.lag,
    waiting: into?.waiting,
    dead_letters: into?.deadLetters,
    in_flight: into?.inFlight,
    oldest_waiting_seconds: into?.oldestWaitingSeconds,
  }
  for (const [figure, value] of Object.entries(figures))
    if (typeof value === 'number') metrics.bus.set({ figure }, value)
}

/** Health is progress: a consumer with lag that handles nothing is not ready, though its process lives. */
export function busHealth(consumer: Consumer | undefined): Check[] {
  if (consumer === undefined) return []
  return [
    {
      name: 'consumer',
      async check() {
        const { ok, reason } = consumer.health()
        return { ready: ok, detail: reason }
      },
    },
  ]
}
