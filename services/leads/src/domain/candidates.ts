import type { EnterpriseRecord, KnownRecord } from './enterprise.ts'
import { type Learned, withLearned } from './learning.ts'
import type { Enterprise } from './recognise.ts'

/** What the database knows around a batch. */
export type KnownEnterprises = {
  /** Records that share a key with each submission, by its index. */
  candidates: readonly (readonly KnownRecord[])[]
  /** Whether more shared a key with it than are compared. */
  truncated: readonly boolean[]
  /** Record -> the enterprise it is part of. */
  enterpriseOf: ReadonlyMap<string, Enterprise>
}

/** A record with its reading, and the keys under which it is found. */
export type ReadRecord = (record: EnterpriseRecord) => { record: KnownRecord; keys: readonly string[] }

/** What one submission makes known to those after it. */
export type Noted = {
  submission: { leadId: string; record: KnownRecord; keys: readonly string[] }
  recordId: string
  enterpriseId: string
  newRecord: EnterpriseRecord | null
  learned: Learned | null
  duplicate: object | null
}

/** The candidates of a batch as they stand while it is decided: what one submission adds, the next one finds. */
export function createCandidates(known: KnownEnterprises) {
  const records = new Map<string, KnownRecord>()
  const byKey = new Map<string, Set<string>>()
  const enterprises = new Map<string, Enterprise>()
  const enterpriseIds = new Map<string, string>()
  for (const [recordId, enterprise] of known.enterpriseOf) {
    enterpriseIds.set(recordId, enterprise.enterpriseId)
    enterprises.set(enterprise.enterpriseId, enterprise)
  }

  const enterpriseOf = (recordId: string): Enterprise => {
    const enterprise = enterprises.get(enterpriseIds.get(recordId) ?? '')
    if (enterprise === undefined) throw new Error(`nobody said which enterprise the record ${recordId} is part of`)
    return enterprise
  }

  function add({ record, keys }: { record: KnownRecord; keys: readonly string[] }) {
    records.set(record.recordId, record)
    for (const key of keys) byKey.set(key, (byKey.get(key) ?? new Set()).add(record.recordId))
  }

  return {
    enterpriseOf,
    of(index: number, keys: readonly string[]): KnownRecord[] {
      const found = new Map((known.candidates[index] ?? []).map((record) => [record.recordId, record]))
      for (const key of keys)
        for (const recordId of byKey.get(key) ?? []) found.set(recordId, records.get(recordId) as KnownRecord)
      return [...found.values()].map((record) => records.get(record.recordId) ?? record)
    },
    holdsCode: (creditCode: string) =>
      [...enterprises.values()].some(({ creditCodes }) => creditCodes.includes(creditCode)),
    note({ submission, recordId, enterpriseId, newRecord, learned, duplicate }: Noted, read: ReadRecord) {
      if (newRecord !== null)
        add({ record: { ...newRecord, profile: submission.record.profile }, keys: submission.keys })
      if (learned !== null) {
        const before = records.get(recordId) ?? known.candidates.flat().find((one) => one.recordId === recordId)
        if (before !== undefined) add(read(withLearned(before, learned)))
      }
      const before = enterprises.get(enterpriseId)
      const taught = newRecord?.creditCode ?? learned?.creditCode ?? null
      enterpriseIds.set(recordId, enterpriseId)
      enterprises.set(enterpriseId, {
        enterpriseId,
        openLeadId: before?.openLeadId ?? (duplicate === null ? submission.leadId : null),
        creditCodes: [...(before?.creditCodes ?? []), ...(taught === null ? [] : [taught])],
      })
    },
  }
}
