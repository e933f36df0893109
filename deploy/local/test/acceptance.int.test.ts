import {
  badInput,
  parksAndEnclaves,
  policiesFindLeads,
  sameEnterprise,
  verifiedMilestones,
  wayOfALead,
} from '@lianqiao/acceptance'
import { afterAll, beforeAll, describe } from 'vitest'
import { type LocalTarget, startLocalTarget } from './local-target.ts'

describe('the embedded platform', () => {
  let target: LocalTarget
  beforeAll(async () => {
    target = await startLocalTarget()
  })
  afterAll(() => target?.stop())

  wayOfALead(() => target)
  sameEnterprise(() => target)
  badInput(() => target)
  parksAndEnclaves(() => target)
  verifiedMilestones(() => target)
  policiesFindLeads(() => target)
})
