import { loadReferenceData } from '@lianqiao/reference-data'
import { defineService } from '@lianqiao/service-kit'
import { policiesApi } from './api.ts'
import { reactions } from './reactions.ts'

/** Policies, their clauses, and what a lead can have. */
export const policies = defineService({
  name: 'policies',
  settings: {},
  migrations: new URL('../migrations/', import.meta.url),
  async compose({ pool, clock }) {
    const reference = await loadReferenceData()
    const library = reference.policies
    const versions = { 'reference-data': reference.digest }
    return {
      apis: [policiesApi({ pool, library, versions, clock })],
      handlers: reactions({ library, versions, clock }),
    }
  },
})
