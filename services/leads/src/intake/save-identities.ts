import type { Tx } from '@lianqiao/eventing'
import type { NewId } from '@lianqiao/service-kit'
import type { AuditedDecision } from '../audit-decision.ts'
import type { IntakeDecision } from '../domain/intake.ts'
import { type Learned, withLearned } from '../domain/learning.ts'
import { auditedMerge } from '../enterprises/join.ts'
import type { RecordReader } from '../enterprises/reader.ts'
import { addDue } from '../store/due.ts'
import { saveKeys } from '../store/keys.ts'
import { insertMerges, type NewMerge } from '../store/merges.ts'
import { findRecords, insertRecords, updateLearned } from '../store/records.ts'
import { saveRelations } from '../store/relations.ts'

/** Everything a batch says about enterprises, and what of it is audited. Under the lock of `lockAndFindKnown`. */
export async function saveIdentities(
  tx: Tx,
  decisions: readonly IntakeDecision[],
  learned: number,
  { reader, newId }: { reader: RecordReader; newId: NewId },
): Promise<AuditedDecision[]> {
  const fresh = decisions.flatMap(({ newRecord, joined, submission: { keys } }) =>
    newRecord === null ? [] : [{ ...newRecord, keys, mergedInto: joined?.intoId ?? null }],
  )
  const taught = gather(decisions)
  const [first] = decisions
  if (first === undefined) return []
  const at = first.submission.receivedAt
  await insertRecords(tx, fresh, { learned, at, keyedBy: reader.keyedBy })
  const merges = decisions.flatMap(({ recordId, joined, submission: { receivedAt } }) =>
    joined === null ? [] : [mergeOf(newId(), recordId, joined, receivedAt)],
  )
  await insertMerges(tx, merges)
  await teach(tx, taught, learned, reader)
  await saveRelations(
    tx,
    decisions.flatMap(({ recordId, relations }) => relations.map((relation) => ({ recordId, ...relation }))),
    at,
  )
  await addDue(
    tx,
    decisions.flatMap(({ due, recordId }) => (due ? [recordId] : [])),
    at,
  )
  return merges.map(auditedMerge)
}

function mergeOf(
  mergeId: string,
  mergedId: string,
  { intoId, basis }: NonNullable<IntakeDecision['joined']>,
  mergedAt: Date,
): NewMerge {
  return { mergeId, keptId: intoId, mergedId, basis, reason: '', mergedAt }
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
