import { startKafka, startPostgres } from '@lianqiao/testkit'
import { afterAll, describe } from 'vitest'
import { busSuite } from './suite/suite.ts'

const postgres = await startPostgres({ shared: true })
const kafka = await startKafka()
afterAll(async () => {
  if (kafka.available) await kafka.stop()
})

describe.skipIf(!postgres.available || !kafka.available)('the Kafka transport', () => {
  if (!postgres.available || !kafka.available) return
  busSuite(postgres, {
    address: { name: 'kafka', brokers: kafka.brokers },
    features: { ownStorage: true },
    leavesOut: [],
    part: kafka.controllable ? kafka : null,
  })
})
