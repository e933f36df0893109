import { type Tx, together } from '@lianqiao/eventing'
import type { AuditHead } from '../domain/audit.ts'
import type { KnownEnterprises } from '../domain/candidates.ts'
import type { KnownRecord } from '../domain/enterprise.ts'
import type { PreparedSubmission } from '../domain/intake.ts'
import { isTelling } from '../domain/recognise.ts'
import { type Candidates, readCandidates } from '../enterprises/candidates.ts'
import type { RecordReader } from '../enterprises/reader.ts'
import { lockAuditHead } from '../store/audit.ts'
import { findByKeys, type KeyHit, knownUpTo, lockIdentities } from '../store/keys.ts'
import { findEnterprisesOf, findPhones } from '../store/records.ts'

/** What stands under the keys of each submission of a batch, and up to what number that is all. */
export type FreeLook = { horizon: number; hits: readonly KeyHit[] }

/** Looks for candidates before anything is locked. */
export async function lookFreely(tx: Tx, batch: readonly PreparedSubmission[]): Promise<FreeLook> {
  const [horizon, hits] = await together(knownUpTo(tx), findByKeys(tx, keysOf(batch), -1))
  return { horizon, hits }
}

export type Known = KnownEnterprises & {
  /** The number of what the batch will make known. */
  learned: number
  head: AuditHead
}

/**
 * Takes the right to change identities and the end of the audit chain, and answers what is known around a batch: what
 * the free look found and what became known since. So the locks are held for a look at what is new, not for the search.
 */
export async function lockAndFindKnown(
  tx: Tx,
  batch: readonly PreparedSubmission[],
  { horizon, hits }: FreeLook,
  reader: RecordReader,
): Promise<Known> {
  const found = await readCandidates(tx, batch.length, hits, reader)
  const before = telling(batch, found, reader)
  const [learned, hitsSince, head, enterprisesBefore] = await together(
    lockIdentities(tx),
    findByKeys(tx, keysOf(batch), horizon),
    lockAuditHead(tx),
    findEnterprisesOf(tx, idsOf(before)),
  )
  if (hitsSince.length === 0) {
    const candidates = await withPhones(tx, batch, before, reader)
    return { learned, head, candidates, truncated: found.map(isTruncated), enterpriseOf: enterprisesBefore }
  }
  const since = telling(batch, await readCandidates(tx, batch.length, hitsSince, reader), reader)
  const named = before.map((records, i) => newest(records, since[i] ?? []))
  return {
    learned,
    head,
    candidates: await withPhones(tx, batch, named, reader),
    truncated: found.map(isTruncated),
    enterpriseOf: await findEnterprisesOf(tx, idsOf(named)),
  }
}

const keysOf = (batch: readonly PreparedSubmission[]) => batch.map(({ keys }) => keys)
const isTruncated = ({ truncated }: Candidates) => truncated
const idsOf = (candidates: readonly KnownRecord[][]) => [...new Set(candidates.flat().map(({ recordId }) => recordId))]

/** Of each submission's candidates those that a comparison says anything about. */
function telling(
  batch: readonly PreparedSubmission[],
  found: readonly Candidates[],
  { compare }: RecordReader,
): KnownRecord[][] {
  return found.map(({ records }, i) =>
    records.filter((record) => isTelling(compare(batch[i]!.record.profile, record.profile))),
  )
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
