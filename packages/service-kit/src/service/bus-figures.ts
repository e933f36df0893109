import type { Consumer, Relay } from '@lianqiao/eventing'
import type { Metrics } from '../ops/metrics.ts'
import type { Check } from '../ops/server.ts'

/**
 * Reads the state of outbox and inbox into the metrics; called when they are asked for. A figure that cannot be read
 * is absent until it can: a frozen one would say that all is as it was.
 */
export async function exportBusFigures(
  { bus }: Metrics,
  relay: Pick<Relay, 'stats'>,
  consumer: Pick<Consumer, 'stats'> | undefined,
): Promise<void> {
  for (const figure of Object.values(bus)) figure.remove()
  const show = (figure: keyof Metrics['bus'], value: number | null) => value !== null && bus[figure].set(value)
  const outgoing = relay.stats().then((out) => {
    show('outboxRows', out.rows)
    show('outboxOldestSeconds', out.oldestSeconds)
    show('relayFailures', out.failures)
  })
  const incoming = consumer?.stats().then((into) => {
    show('lag', into.lag)
    show('waiting', into.waiting)
    show('oldestWaitingSeconds', into.oldestWaitingSeconds)
    show('deadLetters', into.deadLetters)
    show('inFlight', into.inFlight)
  })
  await Promise.allSettled([outgoing, incoming])
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
