import type { Tx } from '@lianqiao/eventing'
import type { Pool } from 'pg'
import { lockIdentities, saveKeys } from '../store/keys.ts'
import { findKeyedOtherwise, findRecords, type StoredRecord, setKeyed } from '../store/records.ts'
import type { RecordReader } from './reader.ts'

const AT_ONCE = 50
const A_LOOK = 1_000

/**
 * Puts records under the keys that the present knowledge of names gives them. The keys from before stay: they find a
 * candidate too many, and which they were the present knowledge cannot tell.
 */
export async function rekey(
  tx: Tx,
  records: readonly StoredRecord[],
  learned: number,
  reader: RecordReader,
): Promise<void> {
  const ids = records.map(({ recordId }) => recordId)
  await setKeyed(tx, ids, { learned, keyedBy: reader.keyedBy })
  await saveKeys(
    tx,
    records.map((record) => ({
      recordId: record.recordId,
      keys: reader.read(record).keys,
      before: { keys: [], learned },
    })),
    learned,
  )
}

/**
 * Once after a start, all records whose keys are of other knowledge, some at a time. Nothing is joined or asked: a new
 * lexicon changes what is found, and only a submission or new knowledge asks. One pass, so that two releases that run
 * beside each other do not undo each other's work for ever.
 */
export function createRekeying(pool: Pool, reader: RecordReader) {
  let isDone = false
  return {
    async find(): Promise<string[][]> {
      if (isDone) return []
      const ids = await findKeyedOtherwise(pool, reader.keyedBy, A_LOOK)
      isDone = ids.length === 0
      return Array.from({ length: Math.ceil(ids.length / AT_ONCE) }, (_, n) =>
        ids.slice(n * AT_ONCE, (n + 1) * AT_ONCE),
      )
    },
    /** What another copy has done in the meantime is left alone. */
    async handle(tx: Tx, recordIds: readonly string[]): Promise<[]> {
      const learned = await lockIdentities(tx)
      const records = await findRecords(tx, recordIds)
      await rekey(
        tx,
        records.filter(({ keyedBy }) => keyedBy !== reader.keyedBy),
        learned,
        reader,
      )
      return []
    },
  }
}
