import { type Tx, together } from '@lianqiao/eventing'
import type { NewId } from '@lianqiao/service-kit'
import type { IntakeDecision } from '../domain/intake.ts'
import { type Learned, withLearned } from '../domain/learning.ts'
import type { NewMerge } from '../domain/merge.ts'
import type { RecordReader } from '../enterprises/reader.ts'
import { addDue } from '../store/due.ts'
import { saveKeys } from '../store/keys.ts'
import { insertMerges } from '../store/merges.ts'
import { findRecords, insertRecords, updateLearned } from '../store/records.ts'
import { saveRelations } from '../store/relations.ts'

/** The joins that a batch makes: a new record that is the same enterprise as known ones. */
export function mergesOf(decisions: readonly IntakeDecision[], newId: NewId): NewMerge[] {
  return decisions.flatMap(({ recordId, joined, submission: { receivedAt } }) =>
    joined === null
      ? []
      : [
          {
            mergeId: newId(),
            keptId: joined.intoId,
            mergedId: recordId,
            basis: joined.basis,
            reason: '',
            mergedAt: receivedAt,
          },
        ],
  )
}

/** Writes everything a batch says about enterprises. Under the lock of `lockAndFindKnown`. */
export async function saveIdentities(
  tx: Tx,
  decisions: readonly IntakeDecision[],
  merges: readonly NewMerge[],
  { learned, at, reader }: { learned: number; at: Date; reader: RecordReader },
): Promise<void> {
  const fresh = decisions.flatMap(({ newRecord, joined, submission: { keys } }) =>
    newRecord === null ? [] : [{ ...newRecord, keys, mergedInto: joined?.intoId ?? null }],
  )
  const relations = decisions.flatMap(({ recordId, relations: found }) => found.map((one) => ({ recordId, ...one })))
  const due = decisions.flatMap(({ due: isDue, recordId }) => (isDue ? [recordId] : []))
  await together(
    insertRecords(tx, fresh, { learned, at, keyedBy: reader.keyedBy }),
    insertMerges(tx, merges),
    teach(tx, gather(decisions), learned, reader),
    saveRelations(tx, relations, at),
    addDue(tx, due, at),
  )
}

/** What each record learns from the whole batch. */
function gather(decisions: readonly IntakeDecision[]): Map<string, Learned> {
  const taught = new Map<string, Learned>()
  for (const { recordId, learned } of decisions) {
    if (learned === null) continue
    const before = taught.get(recordId)
    taught.set(recordId, {
      creditCode: before?.creditCode ?? learned.creditCode,
      formerNames: [...(before?.formerNames ?? []), ...learned.formerNames],
      registrations: [...(before?.registrations ?? []), ...learned.registrations],
    })
  }
  return taught
}

async function teach(tx: Tx, taught: ReadonlyMap<string, Learned>, learned: number, reader: RecordReader) {
  if (taught.size === 0) return
  const records = await findRecords(tx, [...taught.keys()])
  await updateLearned(
    tx,
    [...taught].map(([recordId, one]) => ({ recordId, ...one })),
    learned,
  )
  await saveKeys(
    tx,
    records.map((record) => ({
      recordId: record.recordId,
      keys: reader.read(withLearned(record, taught.get(record.recordId) as Learned)).keys,
      before: { keys: reader.read(record).keys, learned: record.learned },
    })),
    learned,
  )
}
