import type { Tx } from '@lianqiao/eventing'
import type { KnownEnterprises } from '../domain/candidates.ts'
import type { KnownRecord } from '../domain/enterprise.ts'
import type { PreparedSubmission } from '../domain/intake.ts'
import { isTelling } from '../domain/recognise.ts'
import { type Candidates, findCandidates } from '../enterprises/candidates.ts'
import type { RecordReader } from '../enterprises/reader.ts'
import { knownUpTo, lockIdentities } from '../store/keys.ts'
import { findEnterprisesOf } from '../store/records.ts'

/**
 * What is known around a batch. Candidates are looked for freely first; then the right to change identities is taken,
 * and what became known in between is added: so the lock is held for a look at what is new, not for the search.
 */
export async function lockAndFindKnown(
  tx: Tx,
  batch: readonly PreparedSubmission[],
  reader: RecordReader,
): Promise<KnownEnterprises> {
  const keys = batch.map((submission) => submission.keys)
  const telling = (found: readonly Candidates[]) =>
    found.map(({ records }, i) => records.filter((record) => isTelling(batch[i]!.record, record, reader.compare)))
  const horizon = await knownUpTo(tx)
  const found = await findCandidates(tx, keys, reader)
  const before = telling(found)
  const isNews = (await lockIdentities(tx)) !== horizon
  const since = isNews ? telling(await findCandidates(tx, keys, reader, horizon)) : []
  const candidates = before.map((records, i) => newest(records, since[i] ?? []))
  const ids = new Set(candidates.flatMap((records) => records.map(({ recordId }) => recordId)))
  return {
    candidates,
    truncated: found.map(({ truncated }) => truncated),
    enterpriseOf: await findEnterprisesOf(tx, [...ids]),
  }
}

function newest(before: readonly KnownRecord[], since: readonly KnownRecord[]): KnownRecord[] {
  const records = new Map(before.map((record) => [record.recordId, record]))
  for (const record of since) records.set(record.recordId, record)
  return [...records.values()]
}
