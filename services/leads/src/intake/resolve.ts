import type { Tx } from '@lianqiao/eventing'
import type { KnownEnterprises } from '../domain/candidates.ts'
import type { KnownRecord } from '../domain/enterprise.ts'
import type { PreparedSubmission } from '../domain/intake.ts'
import { isTelling } from '../domain/recognise.ts'
import { type Candidates, findCandidates } from '../enterprises/candidates.ts'
import type { RecordReader } from '../enterprises/reader.ts'
import { knownUpTo, lockIdentities } from '../store/keys.ts'
import { findEnterprisesOf, findPhones } from '../store/records.ts'

/**
 * What is known around a batch, and the number of what it will make known. Candidates are looked for freely first; then the right to change identities is taken,
 * and what became known in between is added: so the lock is held for a look at what is new, not for the search.
 */
export async function lockAndFindKnown(
  tx: Tx,
  batch: readonly PreparedSubmission[],
  reader: RecordReader,
): Promise<KnownEnterprises & { learned: number }> {
  const keys = batch.map((submission) => submission.keys)
  const telling = (found: readonly Candidates[]) =>
    found.map(({ records }, i) => {
      const { profile } = batch[i]!.record
      return records.filter((record) => isTelling(reader.compare(profile, record.profile)))
    })
  const horizon = await knownUpTo(tx)
  const found = await findCandidates(tx, keys, reader)
  const before = telling(found)
  const learned = await lockIdentities(tx)
  const since = learned - 1 > horizon ? telling(await findCandidates(tx, keys, reader, horizon)) : []
  const named = before.map((records, i) => newest(records, since[i] ?? []))
  const candidates = await withPhones(tx, batch, named, reader)
  const ids = new Set(candidates.flatMap((records) => records.map(({ recordId }) => recordId)))
  return {
    learned,
    candidates,
    truncated: found.map(({ truncated }) => truncated),
    enterpriseOf: await findEnterprisesOf(tx, [...ids]),
  }
}

/** Where a submission gives a phone and names alone leave a doubt, the phones of the candidates are looked at, too. */
async function withPhones(
  tx: Tx,
  batch: readonly PreparedSubmission[],
  candidates: readonly KnownRecord[][],
  reader: RecordReader,
): Promise<KnownRecord[][]> {
  const isDoubtful = (told: KnownRecord, record: KnownRecord) =>
    told.profile.phones.length > 0 && reader.compare(told.profile, record.profile).answer === 'ask'
  const doubtful = candidates.map((records, i) => records.filter((record) => isDoubtful(batch[i]!.record, record)))
  const phones = await findPhones(tx, [...new Set(doubtful.flat().map(({ recordId }) => recordId))])
  const read = (record: KnownRecord) => {
    const phone = phones.get(record.recordId)
    return phone === undefined ? record : reader.read(record, phone).record
  }
  return candidates.map((records, i) =>
    records.map((record) => (doubtful[i]!.includes(record) ? read(record) : record)),
  )
}

function newest(before: readonly KnownRecord[], since: readonly KnownRecord[]): KnownRecord[] {
  const records = new Map(before.map((record) => [record.recordId, record]))
  for (const record of since) records.set(record.recordId, record)
  return [...records.values()]
}
