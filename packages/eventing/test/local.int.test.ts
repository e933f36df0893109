import { startPostgres } from '@lianqiao/testkit'
import { afterAll, describe } from 'vitest'
import { busSuite } from './suite/suite.ts'

const postgres = await startPostgres()
afterAll(async () => {
  if (postgres.available) await postgres.stop()
})

describe.skipIf(!postgres.available)('the local transport', () => {
  if (!postgres.available) return
  const outage = { begin: () => postgres.kill(), end: () => postgres.start() }
  busSuite(postgres, {
    address: { name: 'local' },
    features: { ownStorage: false },
    outage: postgres.controllable ? outage : null,
  })
})
