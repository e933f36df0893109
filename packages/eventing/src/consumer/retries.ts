import { type Tx, withTransaction } from '../database/transaction.ts'
import type { Slots } from '../slots.ts'
import { backoff, createBell, pause, within } from '../wait.ts'
import { type DeadReason, deadLetterWaiting } from './dead-letters.ts'
import { HandlerFailed, runHandler, settle, tellFollowers } from './handler.ts'
import { openRecord } from './open-record.ts'
import type { Equipment } from './passage.ts'
import { complete, nextDueMs, postpone, prolong, stillMine, takeDue } from './retry-store.ts'
import type { RetryPolicy } from './types.ts'
import { recordOf, type WaitingRow } from './waiting.ts'

export interface RetryWorkerOptions<Events> extends Equipment<Events> {
  retry: RetryPolicy
  random: () => number
  pollMs: number
  concurrency: number
  /** Shared with the batches: one bound for all handlers of the consumer. */
  slots: Slots
  /** How long an event stays with a worker that says nothing. */
  leaseMs: number
  onOutcome(outcome: 'handled' | 'failed' | 'dead'): void
}

export interface RetryWorker {
  start(): void
  wake(): void
  stop(deadlineMs: number): Promise<void>
}

/** Tries waiting events again when they are due: the head of each key, several keys at once. Many workers may run. */
export function createRetryWorker<Events>(options: RetryWorkerOptions<Events>): RetryWorker {
  const { group, pool, handlers, outbox, log, retry, random, pollMs, concurrency, slots, leaseMs } = options
  const bell = createBell()
  const inHand = new Map<string, Promise<void>>()
  const stopping = new AbortController()
  let running: Promise<void> | undefined
  let keeping: NodeJS.Timeout | undefined

  const underLock = async (row: WaitingRow, work: (tx: Tx) => Promise<void>): Promise<boolean> =>
    withTransaction(pool, async (tx) => {
      if (!(await stillMine(tx, group, row))) return false
      await work(tx)
      return true
    })

  async function makeDeadLetter(row: WaitingRow, reason: DeadReason, error: string): Promise<void> {
    const holds = reason === 'attempts-exhausted' || reason === 'killed-the-process'
    const attempts = row.failures + (reason === 'killed-the-process' ? row.open_starts - 1 : 0)
    if (await underLock(row, (tx) => deadLetterWaiting(tx, group, row, { reason, holds, attempts, error }))) {
      log.error({ group, event: row.event_id, type: row.type, key: row.key, reason }, 'an event became a dead letter')
      options.onOutcome('dead')
    }
  }

  async function fail(row: WaitingRow, cause: unknown): Promise<void> {
    options.onOutcome('failed')
    const error = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)
    const failures = row.failures + 1
    if (failures >= retry.maxAttempts) return makeDeadLetter({ ...row, failures }, 'attempts-exhausted', error)
    await underLock(row, (tx) => postpone(tx, row, backoff(failures, retry.firstMs, retry.maxMs, random), error))
  }

  async function attempt(row: WaitingRow): Promise<void> {
    if (row.open_starts > retry.maxKills) {
      const error = `the process ended ${row.open_starts - 1} times while handling it`
      return makeDeadLetter(row, 'killed-the-process', error)
    }
    // A redriven letter may still be one that cannot be read.
    const opened = openRecord<Events>(recordOf(row), row.failures + 1, options)
    if (opened === 'ignored') return void (await underLock(row, (tx) => complete(tx, group, row)))
    if ('reason' in opened) return makeDeadLetter(row, opened.reason, opened.error)
    try {
      const mine = await underLock(row, async (tx) => {
        await runHandler(opened, tx, handlers)
        await tellFollowers([opened], tx, outbox)
        await complete(tx, group, row)
      })
      opened.span.end()
      if (!mine) return
      settle(opened, outbox)
      options.onOutcome('handled')
    } catch (failure) {
      const error = failure instanceof HandlerFailed ? failure.cause : failure
      opened.span.end(error as Error)
      log.warn({ err: error, group, event: row.event_id, type: row.type, attempt: row.failures + 1 }, 'a retry failed')
      await untilWritten(() => fail(row, error))
    }
  }

  /** A failure must be noted, or the start would count as a killed process: waits for the database if it must. */
  async function untilWritten(write: () => Promise<void>): Promise<void> {
    for (let failed = 1; !stopping.signal.aborted; failed += 1) {
      try {
        return await write()
      } catch (error) {
        log.warn({ err: error, group }, 'a failure could not be noted yet')
        await pause(backoff(failed, 100, 5000, random), stopping.signal)
      }
    }
  }

  async function step(): Promise<void> {
    const rows = inHand.size < concurrency ? await takeDue(pool, group, concurrency - inHand.size, leaseMs) : []
    for (const row of rows) {
      const work = slots
        .run(() => attempt(row))
        .catch((error) => log.warn({ err: error, group }, 'a waiting event could not be worked on'))
        .finally(() => {
          inHand.delete(row.seq)
          bell.ring()
        })
      inHand.set(row.seq, work)
    }
    if (rows.length > 0) return
    const due = inHand.size < concurrency ? await nextDueMs(pool, group) : null
    await bell.heard(Math.min(pollMs, Math.max(due ?? pollMs, 5)))
  }

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        await step()
      } catch (error) {
        log.warn({ err: error, group }, 'waiting events could not be looked for')
        await pause(pollMs, stopping.signal)
      }
    }
  }

  return {
    start() {
      running = run()
      keeping = setInterval(() => {
        if (inHand.size === 0) return
        prolong(pool, [...inHand.keys()], leaseMs).catch((error) => log.warn({ err: error, group }, 'no prolonging'))
      }, leaseMs / 3)
    },
    wake: () => bell.ring(),
    async stop(deadlineMs) {
      stopping.abort()
      bell.ring()
      await within(Promise.allSettled([running, ...inHand.values()]), deadlineMs)
      clearInterval(keeping)
    },
  }
}
