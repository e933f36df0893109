import { fileURLToPath } from 'node:url'

export type { EnterpriseRecord } from '../domain/enterprise.ts'
export { nameKey } from '../domain/name-key.ts'
export { nextLearned, saveKeys } from '../store/keys.ts'
export { insertRecords } from '../store/records.ts'
export { findCandidates } from './candidates.ts'
export { createRecordReader, type RecordReader } from './reader.ts'

/** The tables that the rest works on. */
export const leadsMigrations = fileURLToPath(new URL('../../migrations/', import.meta.url))
