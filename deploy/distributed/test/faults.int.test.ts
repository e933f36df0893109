import { randomInt } from 'node:crypto'
import { type Partner, partnerOf } from '@lianqiao/acceptance'
import { until } from '@lianqiao/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readLedger } from './accounts-of-leads.ts'
import { type DistributedTarget, startDistributedTarget } from './distributed-target.ts'
import { seeded } from './random.ts'

const LEADS = 500
const CLIENTS = 8
const seed = Number(process.env.LIANQIAO_SEED ?? randomInt(1, 2 ** 31))

/** Patience longer than any fault here: a lead routed without its park would be told to two bureaus, rightly. */
const settings = { LIANQIAO_POLICIES_PATIENCE_MS: '600000', LIANQIAO_PARKS_PATIENCE_MS: '600000' }

describe('500 leads while everything is killed in turn', () => {
  let target: DistributedTarget
  let partner: Partner
  beforeAll(async () => {
    target = await startDistributedTarget(settings)
    partner = await partnerOf(target)
  })
  afterAll(() => target?.stop())

  it(`stores each accepted lead once, matches it once and tells each recipient once (LIANQIAO_SEED=${seed})`, async () => {
    const random = seeded(seed)
    let submitted = 0
    const accepted: string[] = []

    const client = async () => {
      while (submitted < LEADS) {
        const n = ++submitted
        await submitUntilAccepted(partner, n)
        accepted.push(`lead-${n}`)
      }
    }
    const faults = (async () => {
      for (const fault of shuffled(faultsOf(target), random)) {
        // Spread over the load: each fault begins when its share of the leads has been accepted.
        const share = accepted.length + 20 + Math.floor(random() * 20)
        await until(() => accepted.length >= Math.min(share, LEADS), { timeoutMs: 240_000, what: 'the load to go on' })
        await fault.strike()
        await fault.mend()
      }
    })()
    await Promise.all([faults, ...Array.from({ length: CLIENTS }, client)])
    expect(accepted).toHaveLength(LEADS)

    await until(
      async () => {
        const { unmatched, untold, left } = await readLedger(target.platform)
        return unmatched.length === 0 && untold.length === 0 && left.outbox === 0 && left.waiting === 0
      },
      { timeoutMs: 240_000, everyMs: 1_000, what: 'all leads to arrive' },
    ).catch(async () => {
      throw new Error(
        `leads did not arrive: ${JSON.stringify(summary(await readLedger(target.platform)))}\n${target.lines.slice(-40).join('\n')}`,
      )
    })

    const ledger = await readLedger(target.platform)
    expect([...ledger.stored.keys()].sort()).toEqual(accepted.sort())
    expect([...ledger.stored.values()].filter((times) => times !== 1)).toEqual([])
    expect(ledger.toldTwice).toEqual([])
    expect(ledger.left).toEqual({ outbox: 0, waiting: 0, deadLetters: 0 })
  }, 600_000)
})

type Fault = { name: string; strike(): Promise<void>; mend(): Promise<void> }

/** kill -9 of each service, of the broker, of PostgreSQL and of Redis, each started again. */
function faultsOf({ platform: { services: processes, parts } }: DistributedTarget): Fault[] {
  const services = Object.values(processes).map((service) => ({
    name: service.name,
    strike: () => service.kill(),
    mend: () => service.start(),
  }))
  const stores = Object.entries(parts).map(([name, part]) => ({
    name,
    strike: () => part.kill(),
    mend: () => part.start(),
  }))
  return [...services, ...stores]
}

/** As a partner's program does: the same key again until there is a clear answer. */
async function submitUntilAccepted(partner: Partner, n: number): Promise<void> {
  const lead = {
    enterpriseName: `东莞第${n}号光电玻璃有限公司`,
    text: '手机盖板玻璃制造',
    originCode: '441900',
    externalId: `lead-${n}`,
  }
  await until(
    async () => {
      const answer = await partner.submit(lead, { 'idempotency-key': `key-${n}` }).catch(() => undefined)
      if (answer === undefined) return false
      if (answer.status === 201) return true
      if (answer.body.retryable === true) return false
      throw new Error(`lead ${n} was refused: ${answer.status} ${JSON.stringify(answer.body)}`)
    },
    { timeoutMs: 240_000, everyMs: 200, what: `lead ${n} to be accepted` },
  )
}

function shuffled<T>(items: T[], random: () => number): T[] {
  return items
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item)
}

function summary({ unmatched, untold, left, stored }: Awaited<ReturnType<typeof readLedger>>) {
  return { stored: stored.size, unmatched: unmatched.length, untold: untold.length, left }
}
