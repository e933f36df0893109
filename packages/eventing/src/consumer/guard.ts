import type { Pool } from 'pg'
import type { Batch } from '../ports.ts'

/**
 * Finds the event that kills the process: what was started and never finished is run alone, and counted.
 * All writes are commits of their own, without waiting for the disk: a count must outlive the process, not the server.
 */
export interface Guard {
  /**
   * Notes the batch as the one in hand; true when a part of it was in hand before. The position of a batch that ended
   * moves on, so it is not met again, and needs no note of its end. (If its position was lost, it runs alone once: all
   * duplicates.)
   */
  begin(batch: Batch): Promise<boolean>
  /** Takes the note back, for a batch that was left on purpose. */
  absolve(batch: Batch): Promise<void>
  /** Counts a start of an event that runs alone, and answers how many there were, this one included. */
  startAlone(eventId: string): Promise<number>
  finishAlone(eventId: string): Promise<void>
}

const quick = `with quick as materialized (select set_config('synchronous_commit', 'off', true))`

export function createGuard(pool: Pool, group: string): Guard {
  return {
    async begin({ topic, partition, records }) {
      const { rows } = await pool.query<{ suspect: boolean }>({
        name: 'batch-begin',
        text: `${quick} select begin_batch($1, $2, $3, $4, $5) as suspect from quick`,
        values: [group, topic, partition, records[0]?.offset, records.at(-1)?.offset],
      })
      return rows[0]!.suspect
    },
    async absolve({ topic, partition, records }) {
      await pool.query(
        `${quick} delete from batches_in_hand using quick
         where consumer_group = $1 and topic = $2 and partition = $3 and first_offset = $4`,
        [group, topic, partition, records[0]?.offset],
      )
    },
    async startAlone(eventId) {
      const { rows } = await pool.query<{ starts: number }>(
        `${quick} insert into suspects select $1, $2, 1 from quick
         on conflict (consumer_group, event_id) do update set starts = suspects.starts + 1 returning starts`,
        [group, eventId],
      )
      return rows[0]!.starts
    },
    async finishAlone(eventId) {
      await pool.query(`${quick} delete from suspects using quick where consumer_group = $1 and event_id = $2`, [
        group,
        eventId,
      ])
    },
  }
}
