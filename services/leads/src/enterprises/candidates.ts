import type { Tx } from '@lianqiao/eventing'
import type { Pool } from 'pg'
import type { KnownRecord } from '../domain/enterprise.ts'
import { findByKeys, type KeyHit } from '../store/keys.ts'
import { findRecords } from '../store/records.ts'
import type { RecordReader } from './reader.ts'

/** So many records are compared in full with one that is asked for. */
const COMPARED = 96

export type Candidates = {
  records: KnownRecord[]
  /** More shared a key than are looked at: that none is the same is then less certain. */
  truncated: boolean
}

/** The records that may be those asked for, one list for each list of keys; what became known after `after` only. */
export async function findCandidates(
  db: Pool | Tx,
  asked: readonly (readonly string[])[],
  reader: RecordReader,
  after = -1,
): Promise<Candidates[]> {
  return readCandidates(db, asked.length, await findByKeys(db, asked, after), reader)
}

/** The candidates among what was found under so many lists of keys. */
export async function readCandidates(
  db: Pool | Tx,
  count: number,
  hits: readonly KeyHit[],
  reader: RecordReader,
): Promise<Candidates[]> {
  const byAsked = Map.groupBy(hits, (hit) => hit.asked)
  const chosen = Array.from({ length: count }, (_, n) => choose(byAsked.get(n) ?? []))
  const records = await readAll(
    db,
    chosen.flatMap(({ hits: some }) => some),
    reader,
  )
  return chosen.map(({ hits: some, truncated }) => ({
    truncated,
    records: some.flatMap(({ recordId }) => records.get(recordId) ?? []),
  }))
}

/** The most telling keys first; so many in all. */
function choose(hits: readonly KeyHit[]): { hits: readonly KeyHit[]; truncated: boolean } {
  return {
    hits: hits.slice(0, COMPARED),
    truncated: hits.length > COMPARED || hits.some(({ isCrowded }) => isCrowded),
  }
}

async function readAll(
  db: Pool | Tx,
  hits: readonly KeyHit[],
  reader: RecordReader,
): Promise<Map<string, KnownRecord>> {
  const records = new Map<string, KnownRecord>()
  const missing = new Set<string>()
  for (const { recordId, learned } of hits) {
    const kept = reader.kept(recordId, learned)
    if (kept === undefined) missing.add(recordId)
    else records.set(recordId, kept)
  }
  for (const stored of await findRecords(db, [...missing])) records.set(stored.recordId, reader.readStored(stored))
  return records
}
