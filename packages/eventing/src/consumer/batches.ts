import { fromRecord } from '../cloudevents.ts'
import type { Batch } from '../ports.ts'
import { convoysOf } from './convoys.ts'
import { deadLetterKiller } from './dead-letters.ts'
import type { Guard } from './guard.ts'
import { allSettled, createRetryInPlace, type RetryInPlaceOptions } from './retry-in-place.ts'

export interface BatchOptions<Events> extends RetryInPlaceOptions<Events> {
  guard: Guard
}

/**
 * Takes a batch through the pipeline: events of one key one after another, several keys at once. Resolved: each is
 * handled, waiting, dead or not ours; the position may move.
 */
export function createBatchWork<Events>(options: BatchOptions<Events>): (batch: Batch) => Promise<void> {
  const { guard, retry, log, group, pool } = options
  const { handleWithRetry, handleTogether } = createRetryInPlace(options)

  /** After a crash in this batch: one at a time, each start counted, so that the one that kills gives itself away. */
  async function alone(batch: Batch): Promise<void> {
    log.warn({ group, topic: batch.topic, partition: batch.partition }, 'this batch was never finished: one at a time')
    for (const record of batch.records) {
      const message = fromRecord(record)
      if ('fault' in message) await handleWithRetry(record, batch.signal)
      else {
        const starts = await guard.startAlone(message.id)
        if (starts > retry.maxKills) {
          await deadLetterKiller(pool, group, record, message, starts - 1)
          options.onOutcome('dead')
          log.error(
            { group, event: message.id, type: message.type },
            'an event that ends the process became a dead letter',
          )
        } else await handleWithRetry(record, batch.signal)
        await guard.finishAlone(message.id)
      }
    }
  }

  async function sideBySide({ records, signal }: Batch): Promise<void> {
    const inTurn = async (convoys: (typeof records)[]) => {
      for (const convoy of convoys) await handleTogether(convoy, signal)
    }
    await allSettled(convoysOf(records).map(inTurn))
  }

  return async (batch) => {
    const suspect = await guard.begin(batch)
    if (suspect) return alone(batch)
    try {
      await sideBySide(batch)
    } catch (error) {
      // Left on purpose, not by a crash: whoever takes it up next need suspect nothing.
      await guard.absolve(batch).catch(() => {})
      throw error
    }
  }
}
