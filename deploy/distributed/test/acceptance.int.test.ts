import { badInput, wayOfALead } from '@lianqiao/acceptance'
import { afterAll, beforeAll, describe } from 'vitest'
import { type DistributedTarget, startDistributedTarget } from './distributed-target.ts'

describe('the distributed platform', () => {
  let target: DistributedTarget
  beforeAll(async () => {
    target = await startDistributedTarget()
  })
  afterAll(() => target?.stop())

  wayOfALead(() => target)
  badInput(() => target)
})
