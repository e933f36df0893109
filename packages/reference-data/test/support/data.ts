import { loadReferenceData } from '../../src/index.ts'

/** The committed data, loaded once a test file. */
export const data = await loadReferenceData()
