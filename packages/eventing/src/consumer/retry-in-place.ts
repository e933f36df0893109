import { fromRecord } from '../cloudevents.ts'
import { openTransaction, type Tx } from '../database/transaction.ts'
import type { InTurn } from '../in-turn.ts'
import type { ReceivedRecord } from '../ports.ts'
import type { Slots } from '../slots.ts'
import { backoff, pause } from '../wait.ts'
import { HandlerFailed } from './handler.ts'
import type { Equipment, Outcome } from './passage.ts'
import { pass } from './stages.ts'
import type { RetryPolicy } from './types.ts'
import { admit, hold } from './waiting.ts'

export interface RetryInPlaceOptions<Events> extends Equipment<Events> {
  slots: Slots
  inTurn: InTurn
  retry: RetryPolicy
  random: () => number
  onOutcome(outcome: Outcome | 'failed'): void
  /** An event entered the waiting table with a time. */
  onWaiting(): void
}

/** Thrown when work is left before its end, because its partition is lost or the process stops. */
class Interrupted extends Error {
  override name = 'Interrupted'
}

/** Brings records through the pipeline, several in one transaction or one alone, with quick retries in place. */
export function createRetryInPlace<Events>(options: RetryInPlaceOptions<Events>) {
  const { slots, inTurn, retry, random, log, group, pool } = options

  /** One transaction for all of them; rejected: none of them has happened. */
  async function attempt(records: readonly ReceivedRecord[], count: number, signal: AbortSignal): Promise<void> {
    const work = async () => {
      if (signal.aborted) throw new Interrupted(`${records[0]?.topic}/${records[0]?.partition}`)
      return pass(records, count, options)
    }
    const outcomes = await slots.run(() => inTurn(work))
    for (const outcome of outcomes) options.onOutcome(outcome)
  }

  /** Moves a failing event into the waiting table, with its inbox row: it is taken charge of. */
  async function keepForRetry(record: ReceivedRecord, failures: number, cause: unknown): Promise<void> {
    const message = fromRecord(record)
    if ('fault' in message) throw cause
    const open = (tx: Tx) => admit(tx, group, [message])
    await openTransaction(pool, open, async (tx, [admission]) => {
      if (admission === 'seen') return
      const error = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)
      const dueInMs = backoff(1, retry.firstMs, retry.maxMs, random)
      await hold(tx, group, record, message, admission === 'held' ? undefined : { failures, dueInMs, error })
    })
    options.onWaiting()
  }

  /**
   * Quick tries, then the waiting table. When even that cannot be written the database is away: wait and try again.
   * `earlier` is a failure that counts as the first try.
   */
  async function handleWithRetry(record: ReceivedRecord, signal: AbortSignal, earlier?: HandlerFailed): Promise<void> {
    for (let failures = 0, failed = earlier; ; failed = undefined) {
      if (failed === undefined) {
        try {
          return await attempt([record], failures + 1, signal)
        } catch (error) {
          if (error instanceof Interrupted) throw error
          failed = error instanceof HandlerFailed ? error : new HandlerFailed(record, error)
        }
      }
      failures += 1
      options.onOutcome('failed')
      const { ce_id: event, ce_type: type } = record.headers
      log.warn({ err: failed.cause, group, event, type, attempt: failures }, 'an event failed')
      const quick = retry.inPlaceMs[failures - 1]
      if (quick !== undefined) {
        await pause(quick * (0.5 + random() / 2), signal)
        continue
      }
      try {
        return await keepForRetry(record, failures, failed.cause)
      } catch (away) {
        if (signal.aborted) throw away
        log.warn({ err: away, group }, 'the event could not be stored for a retry either; waiting for the database')
        await pause(backoff(failures - retry.inPlaceMs.length, 100, 5000, random), signal)
      }
    }
  }

  /**
   * Several events in one transaction. If one fails, each gets its own, so that it cannot sink the others; keys side by
   * side, each in its order. Waits for all, and then fails as the first that failed.
   */
  async function handleTogether(records: readonly ReceivedRecord[], signal: AbortSignal): Promise<void> {
    let failed: HandlerFailed | undefined
    if (records.length > 1) {
      try {
        return await attempt(records, 1, signal)
      } catch (error) {
        if (error instanceof Interrupted) throw error
        if (error instanceof HandlerFailed) failed = error
        log.debug({ err: error, group, events: records.length }, 'events that failed together are tried one by one')
      }
    }
    const inOrder = async (ofKey: readonly ReceivedRecord[]) => {
      for (const record of ofKey) await handleWithRetry(record, signal, failed?.record === record ? failed : undefined)
    }
    await allSettled([...Map.groupBy(records, ({ key }) => key ?? '').values()].map(inOrder))
  }

  return { handleWithRetry, handleTogether }
}

/** Waits for all, and then fails as the first that failed. */
export async function allSettled(works: readonly Promise<void>[]): Promise<void> {
  const failed = (await Promise.allSettled(works)).find((end) => end.status === 'rejected')
  if (failed) throw failed.reason
}
