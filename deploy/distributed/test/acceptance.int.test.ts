import {
  badInput,
  parksAndEnclaves,
  policiesFindLeads,
  sameEnterprise,
  verifiedMilestones,
  wayOfALead,
} from '@lianqiao/acceptance'
import { startKafka, startRedis } from '@lianqiao/testkit'
import { afterAll, beforeAll, describe } from 'vitest'
import { type DistributedTarget, startDistributedTarget } from './distributed-target.ts'

const parts = [await startKafka({ shared: true }), await startRedis({ shared: true })]

describe.skipIf(parts.some((part) => !part.available))('the platform as separate processes', () => {
  let target: DistributedTarget
  beforeAll(async () => {
    target = await startDistributedTarget()
  })
  afterAll(() => target?.stop())

  wayOfALead(() => target)
  sameEnterprise(() => target)
  badInput(() => target)
  parksAndEnclaves(() => target)
  verifiedMilestones(() => target)
  policiesFindLeads(() => target)
})
