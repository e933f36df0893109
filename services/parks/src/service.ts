import { loadReferenceData } from '@lianqiao/reference-data'
import { defineService } from '@lianqiao/service-kit'
import { parksApi } from './api.ts'
import { reactions } from './reactions.ts'
import { createRegistry } from './registry.ts'

/** Parks and what they can hold. */
export const parks = defineService({
  name: 'parks',
  settings: {},
  migrations: new URL('../migrations/', import.meta.url),
  async compose({ pool, clock }) {
    const registry = createRegistry(await loadReferenceData())
    return { apis: [parksApi({ pool, registry, clock })], handlers: reactions({ registry, clock }) }
  },
})
