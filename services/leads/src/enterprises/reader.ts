import type { EnterpriseMatcher } from '@lianqiao/enterprises'
import { descriptionOf, type EnterpriseRecord, type KnownRecord } from '../domain/enterprise.ts'
import type { StoredRecord } from '../store/records.ts'

export type RecordReader = {
  /** Names the knowledge that the keys are made with. */
  readonly keyedBy: string
  /** A phone serves the comparison at hand. It is personal data, so nothing is kept or looked for under it. */
  read(record: EnterpriseRecord, phone?: string): { record: KnownRecord; keys: readonly string[] }
  /** The same, kept for the next time; `learned` tells whether what is kept is still right. */
  readStored(record: StoredRecord): KnownRecord
  kept(recordId: string, learned: number): KnownRecord | undefined
  compare: EnterpriseMatcher['compareProfiles']
}

/** Keys beyond this many are those with one character left out of a very long core. */
const MOST_KEYS = 24
const KEPT = 20_000

/** Reads records with what is known about names; keeps the readings of stored ones, a bounded number of them. */
export function createRecordReader(matcher: EnterpriseMatcher, keyedBy: string): RecordReader {
  const kept = new Map<string, { learned: number; record: KnownRecord }>()

  const known = (stored: EnterpriseRecord, phone = ''): KnownRecord => {
    const { recordId, name, nameKey, creditCode, place, formerNames, registrations } = stored
    const record = { recordId, name, nameKey, creditCode, place, formerNames, registrations }
    return { ...record, profile: matcher.profile({ ...descriptionOf(record), phone }) }
  }

  return {
    keyedBy,
    compare: matcher.compareProfiles,
    read(given, phone) {
      const record = known(given, phone)
      const keys = matcher.blockingKeys({ ...record.profile, phones: [] })
      return { record, keys: keys.slice(0, MOST_KEYS) }
    },
    kept(recordId, learned) {
      const found = kept.get(recordId)
      return found?.learned === learned ? found.record : undefined
    },
    readStored(stored) {
      const record = known(stored)
      if (kept.size >= KEPT) kept.delete(kept.keys().next().value as string)
      kept.set(stored.recordId, { learned: stored.learned, record })
      return record
    },
  }
}
