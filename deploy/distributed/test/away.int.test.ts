import { randomUUID } from 'node:crypto'
import { type Partner, partnerOf } from '@lianqiao/acceptance'
import { until } from '@lianqiao/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type DistributedTarget, startDistributedTarget } from './distributed-target.ts'

describe('a dependency that is away', () => {
  let target: DistributedTarget
  let partner: Partner
  beforeAll(async () => {
    target = await startDistributedTarget({ LIANQIAO_LOG_LEVEL: 'error' })
    partner = await partnerOf(target)
  })
  afterAll(() => target?.stop())

  const lead = () => ({ enterpriseName: `莞${randomUUID().slice(0, 8)}玻璃有限公司`, text: '手机盖板玻璃' })
  const stored = async () => (await partner.call('/v1/leads?limit=100')).body.items.length

  const refusedThenAccepted = async (away: () => Promise<void>, back: () => Promise<void>) => {
    const before = await stored()
    const key = { 'idempotency-key': randomUUID() }
    const body = lead()
    await away()
    const refused = await partner.submit(body, key)
    expect(refused).toMatchObject({ status: 503, body: { type: 'urn:lianqiao:problem:unavailable', retryable: true } })
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    await back()
    await until(async () => (await partner.submit(body, key)).status === 201, { timeoutMs: 60_000, everyMs: 200 })
    expect(await stored()).toBe(before + 1)
  }

  it('is told as 503 with Retry-After when it is leads, and the retry is stored once', async () => {
    const { leads } = target.platform.services
    await refusedThenAccepted(leads.kill, leads.start)
  })

  it('is told as 503 with Retry-After when it is PostgreSQL, and the retry is stored once', async () => {
    const { postgres } = target.platform.parts
    await refusedThenAccepted(postgres.kill, postgres.start)
  })

  it('takes leads without Kafka, and tells the officers when it is back', async () => {
    const { kafka } = target.platform.parts
    await kafka.kill()
    const { status, body } = await partner.submit(lead())
    expect(status).toBe(201)
    await kafka.start()
    const told = await partner.readWhen(body.id, ({ history }) =>
      history.some(({ kind }: { kind: string }) => kind === 'notified'),
    )
    expect(told.history.filter(({ kind }: { kind: string }) => kind === 'assigned')).toHaveLength(1)
  })
})
