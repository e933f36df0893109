import { findDefinition } from '../catalogue.ts'
import { atOnce } from '../in-turn.ts'
import type { Subscription } from '../ports.ts'
import { createSlots } from '../slots.ts'
import { createBatchWork } from './batches.ts'
import { createGuard } from './guard.ts'
import { createRetryWorker } from './retries.ts'
import type { Consumer, ConsumerOptions, RetryPolicy } from './types.ts'

/** About a second of quick tries, then an hour of patient ones. */
export const defaultRetry: RetryPolicy = {
  inPlaceMs: [20, 100, 400],
  firstMs: 1000,
  maxMs: 300_000,
  maxAttempts: 22,
  maxKills: 3,
}

/** A service's reading side: the pipeline of sql/eventing behind a transport, and the worker for what waits. */
export function createConsumer<Events>(options: ConsumerOptions<Events>): Consumer {
  const { group, pool, transport, catalogue, handlers, log, concurrency = 8, random = Math.random } = options
  const { inTurn = atOnce } = options
  const { maxBatch = 100, retryPollMs = 1000, retryLeaseMs = 30_000, inboxDays = 45, stallMs = 60_000 } = options
  const { unknownMs = 20_000 } = options
  const retry = { ...defaultRetry, ...options.retry }
  const slots = createSlots(concurrency)
  const counts = { handled: 0, duplicate: 0, ignored: 0, held: 0, dead: 0, failed: 0 }
  let subscription: Subscription | undefined
  let pruning: NodeJS.Timeout | undefined
  let lastProgress = performance.now()

  const onOutcome = (outcome: keyof typeof counts) => {
    counts[outcome] += 1
    if (outcome !== 'failed') lastProgress = performance.now()
  }
  const common = { ...options, retry, random, slots, inTurn, onOutcome }
  const retries = createRetryWorker({ ...common, concurrency, pollMs: retryPollMs, leaseMs: retryLeaseMs })
  const onBatch = createBatchWork({ ...common, guard: createGuard(pool, group), onWaiting: retries.wake })

  const topics = [...new Set(Object.keys(handlers).map((type) => findDefinition(catalogue, type)?.topic))]
  if (topics.includes(undefined)) throw new Error(`${group} handles a type the event catalogue does not know`)

  const prune = () =>
    pool
      .query('delete from inbox where consumer_group = $1 and seen_at < now() - make_interval(days => $2)', [
        group,
        inboxDays,
      ])
      .catch((error) => log.warn({ err: error, group }, 'the inbox could not be pruned'))

  const progress = () => {
    const stats = subscription?.stats() ?? { partitions: 0, lag: null, lagAgeMs: 0, sinceProgressMs: 0 }
    return { ...stats, sinceProgressMs: Math.min(stats.sinceProgressMs, performance.now() - lastProgress) }
  }

  return {
    async start() {
      retries.start()
      pruning = setInterval(prune, 3_600_000)
      subscription = await transport.subscribe({
        group,
        topics: topics as string[],
        maxBatch,
        onBatch,
        onFatal: options.onFatal,
      })
    },
    async stop({ deadlineMs = 10_000 } = {}) {
      clearInterval(pruning)
      await Promise.all([subscription?.stop({ deadlineMs }), retries.stop(deadlineMs)])
    },
    async stats() {
      const { rows } = await pool.query<{ waiting: number; dead: number; oldest: number }>(
        `select (select count(*) from waiting where consumer_group = $1)::int as waiting,
                (select count(*) from dead_letters where consumer_group = $1)::int as dead,
                coalesce(extract(epoch from clock_timestamp() - (select min(waiting_since) from waiting
                                                               where consumer_group = $1)), 0)::float8 as oldest`,
        [group],
      )
      const { waiting, dead, oldest } = rows[0]!
      return {
        ...progress(),
        inFlight: slots.busy(),
        handled: counts.handled,
        duplicates: counts.duplicate,
        ignored: counts.ignored,
        failures: counts.failed,
        waiting,
        deadLetters: dead,
        oldestWaitingSeconds: oldest,
      }
    },
    health() {
      const { lag, lagAgeMs, sinceProgressMs } = progress()
      if (lagAgeMs > unknownMs)
        return { ok: false, reason: `the log has not answered ${group} for ${Math.round(lagAgeMs / 1000)} s` }
      if (!lag || sinceProgressMs < stallMs) return { ok: true }
      const seconds = Math.round(sinceProgressMs / 1000)
      return { ok: false, reason: `${group} has ${lag} events before it and handled none for ${seconds} s` }
    },
  }
}
