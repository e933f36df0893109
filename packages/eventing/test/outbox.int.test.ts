import { startPostgres } from '@lianqiao/testkit'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { maxEventBytes, maxKeys } from '../src/index.ts'
import { createLeases, type Lease } from '../src/leases/leases.ts'
import { readRows, removeRows } from '../src/outbox/rows.ts'
import { placed, range, type Stage, setStage } from './suite/stage.ts'
import { log, onLocal } from './suite/under-test.ts'

const postgres = await startPostgres({ shared: true })
const lanes = range(8).map(String)

describe.skipIf(!postgres.available)('the outbox in the database', () => {
  if (!postgres.available) return
  let stage: Stage
  beforeEach(async () => {
    stage = await setStage(postgres, onLocal)
  })
  afterEach(() => stage.close())

  const member = (name: string, ttlMs = 60_000) => {
    const common = { pool: stage.pool, schema: '', scope: 'relay', slots: lanes, log, onChange: () => {} } as const
    return createLeases({ ...common, member: name, ttlMs })
  }
  const tokens = (held: ReadonlyMap<string, Lease>) => new Map([...held].map(([slot, { token }]) => [slot, token]))

  it('gives up rows only to the relay whose lease still stands', async () => {
    const old = member('old')
    await old.start()
    const stale = new Map(old.held())
    await stage.tell(...range(10).map((n) => placed(`k${n}`, n)))
    const rows = await readRows(stage.pool, lanes.map(Number), [], 100)
    expect(rows).toHaveLength(10)
    // Its lease runs out while it sleeps, and another takes the lanes.
    await stage.pool.query(
      `update leases set expires_at = '-infinity'; update lease_members set expires_at = '-infinity'`,
    )
    const fresh = member('fresh')
    await fresh.start()
    expect(fresh.held().size).toBe(8)
    await removeRows(stage.pool, 'old', rows, stale)
    expect(await readRows(stage.pool, lanes.map(Number), [], 100)).toHaveLength(10)
    await removeRows(stage.pool, 'fresh', rows, fresh.held())
    expect(await readRows(stage.pool, lanes.map(Number), [], 100)).toHaveLength(0)
    await Promise.all([old.stop(), fresh.stop()])
  })

  it('shares the lanes fairly, and hands them on when a relay comes or goes', async () => {
    const [one, two, three] = [member('one'), member('two'), member('three')]
    await one.start()
    expect(one.held().size).toBe(8)
    await two.start()
    expect(two.held().size).toBe(0)
    await one.refresh()
    const surplus = [...one.held().values()].filter((lease) => lease.surplus)
    expect(surplus).toHaveLength(4)
    const before = tokens(one.held())
    await one.release(surplus.map((lease) => lease.slot))
    await two.refresh()
    expect([...two.held().keys()].toSorted()).toEqual(surplus.map((lease) => lease.slot).toSorted())
    // Every change of hands has a higher token.
    for (const [slot, { token }] of two.held()) expect(Number(token)).toBeGreaterThan(Number(before.get(slot)))
    await two.stop()
    await three.start()
    expect(three.held().size).toBe(4)
    await Promise.all([one.stop(), three.stop()])
  })

  it('reads past rows in hand, without a cursor that could skip a late commit', async () => {
    const slow = await stage.pool.connect()
    await slow.query('begin')
    await stage.outbox.append(slow, [placed('late', 1)])
    await stage.tell(placed('early', 1), placed('early', 2))
    const first = await readRows(stage.pool, lanes.map(Number), [], 100)
    expect(first.map((row) => row.key)).toEqual(['early', 'early'])
    await slow.query('commit')
    slow.release()
    const inHand = first.map((row) => row.id)
    const second = await readRows(stage.pool, lanes.map(Number), inHand, 100)
    expect(second.map((row) => row.key)).toEqual(['late'])
    expect(Number(second[0]!.id)).toBeLessThan(Number(first[0]!.id))
  })

  it('refuses more keys and larger events than it could carry', async () => {
    const many = range(maxKeys + 1).map((n) => placed(`k${n}`, n))
    await expect(stage.tell(...many)).rejects.toThrow('split the transaction')
    await expect(stage.tell({ ...placed('x', 1), subject: 'x'.repeat(maxEventBytes) })).rejects.toThrow('at most')
    await stage.tell(...many.slice(0, maxKeys))
    expect(await stage.rows('select count(*)::int as n from outbox')).toEqual([{ n: maxKeys }])
  })

  it('never deadlocks callers that write the same keys in different order', async () => {
    const keys = range(20).map((key) => placed(`k${key}`, 0))
    await Promise.all(range(20).map((n) => stage.tell(...(n % 2 === 0 ? keys : keys.toReversed()))))
    expect(await stage.rows('select count(*)::int as n from outbox')).toEqual([{ n: 400 }])
  })
})
