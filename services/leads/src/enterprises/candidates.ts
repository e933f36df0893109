import type { Tx } from '@lianqiao/eventing'
import type { Pool } from 'pg'
import type { KnownRecord } from '../domain/enterprise.ts'
import { findByKeys, type KeyHit, PER_KEY } from '../store/keys.ts'
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
  const hits = await findByKeys(db, asked, after)
  const byAsked = Map.groupBy(hits, (hit) => hit.asked)
  const chosen = asked.map((_, n) => choose(byAsked.get(n) ?? []))
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

/** The most telling keys first; so many a key and so many in all. */
function choose(hits: readonly KeyHit[]): { hits: KeyHit[]; truncated: boolean } {
  const byKey = Map.groupBy(hits, ({ rank }) => rank)
  const found = new Map<string, KeyHit>()
  let truncated = false
  for (const [, some] of byKey) {
    truncated ||= some.length > PER_KEY
    for (const hit of some.slice(0, PER_KEY)) {
      if (found.size >= COMPARED && !found.has(hit.recordId)) truncated = true
      else found.set(hit.recordId, hit)
    }
  }
  return { hits: [...found.values()], truncated }
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
