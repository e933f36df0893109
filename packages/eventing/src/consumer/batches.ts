import { fromRecord } from '../cloudevents.ts'
import { openTransaction, type Tx } from '../database/transaction.ts'
import type { Batch, ReceivedRecord } from '../ports.ts'
import type { Slots } from '../slots.ts'
import { backoff, pause } from '../wait.ts'
import { park } from './dead-letters.ts'
import type { Guard } from './guard.ts'
import { type Equipment, newPassage, type Outcome } from './passage.ts'
import { pass } from './stages.ts'
import type { RetryPolicy } from './types.ts'
import { admit, hold } from './waiting.ts'

export interface BatchOptions<Events> extends Equipment<Events> {
  guard: Guard
  slots: Slots
  retry: RetryPolicy
  random: () => number
  onOutcome(outcome: Outcome | 'failed'): void
  /** An event entered the waiting table with a time. */
  onWaiting(): void
}

/** Thrown when a batch is left before its end, because its partition is lost or the process stops. */
class Interrupted extends Error {
  override name = 'Interrupted'
}

/**
 * Takes a batch through the pipeline: events of one key one after another, several keys at once. Resolved: each is
 * handled, waiting, dead or not ours; the position may move.
 */
export function createBatchWork<Events>(options: BatchOptions<Events>): (batch: Batch) => Promise<void> {
  const { guard, slots, retry, random, log, group, pool } = options

  /** Moves a failing event into the waiting table, with its inbox row: it is taken charge of. */
  async function setAside(record: ReceivedRecord, failures: number, cause: unknown): Promise<void> {
    const message = fromRecord(record)
    if ('fault' in message) throw cause
    const open = (tx: Tx) => admit(tx, group, message)
    await openTransaction(pool, open, async (tx, admission) => {
      if (admission === 'seen') return
      const error = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)
      const dueInMs = backoff(1, retry.firstMs, retry.maxMs, random)
      await hold(tx, group, record, message, admission === 'held' ? undefined : { failures, dueInMs, error })
    })
    options.onWaiting()
  }

  /** Quick tries, then the waiting table. When even that cannot be written the database is away: wait and try again. */
  async function persist(record: ReceivedRecord, signal: AbortSignal): Promise<void> {
    for (let failures = 0; ; ) {
      if (signal.aborted) throw new Interrupted(`${record.topic}/${record.partition}`)
      try {
        return options.onOutcome(await slots.run(() => pass(newPassage<Events>(record, failures + 1), options)))
      } catch (error) {
        failures += 1
        options.onOutcome('failed')
        const type = record.headers.ce_type
        log.warn({ err: error, group, event: record.headers.ce_id, type, attempt: failures }, 'an event failed')
        const quick = retry.inPlaceMs[failures - 1]
        if (quick !== undefined) await pause(quick * (0.5 + random() / 2), signal)
        else {
          try {
            return await setAside(record, failures, error)
          } catch (away) {
            log.warn({ err: away, group }, 'the event could not be set aside either; waiting for the database')
            await pause(backoff(failures - retry.inPlaceMs.length, 100, 5000, random), signal)
          }
        }
      }
    }
  }

  async function inOrder(records: readonly ReceivedRecord[], signal: AbortSignal): Promise<void> {
    for (const record of records) await persist(record, signal)
  }

  /** After a crash in this batch: one at a time, each start counted, so that the one that kills gives itself away. */
  async function alone(batch: Batch): Promise<void> {
    log.warn({ group, topic: batch.topic, partition: batch.partition }, 'this batch was never finished: one at a time')
    for (const record of batch.records) {
      const message = fromRecord(record)
      if ('fault' in message) await persist(record, batch.signal)
      else {
        const starts = await guard.startAlone(message.id)
        if (starts > retry.maxKills) {
          await park(pool, group, record, message, starts - 1)
          options.onOutcome('dead')
          log.error({ group, event: message.id, type: message.type }, 'an event that ends the process was parked')
        } else await persist(record, batch.signal)
        await guard.finishAlone(message.id)
      }
    }
  }

  return async (batch) => {
    const suspect = await guard.begin(batch)
    if (suspect) await alone(batch)
    else {
      const keys = Map.groupBy(batch.records, (record) => record.key ?? '')
      const ends = await Promise.allSettled([...keys.values()].map((records) => inOrder(records, batch.signal)))
      const failed = ends.find((end) => end.status === 'rejected')
      if (failed) {
        // Left on purpose, not by a crash: whoever takes it up next need suspect nothing.
        await guard.absolve(batch).catch(() => {})
        throw failed.reason
      }
    }
  }
}
