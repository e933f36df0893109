import { type Events, toFacts } from '@lianqiao/contracts'
import { withTransaction } from '@lianqiao/eventing'
import { createDueWork, createLog, createPool } from '@lianqiao/service-kit'
import { until } from '@lianqiao/testkit'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openIfFree } from '../src/carriers/open.ts'
import { dayOf } from '../src/domain/day.ts'
import { parksThatOpen } from '../src/store/carrier-openings.ts'
import { holdParks } from '../src/store/park-registers.ts'
import { needingLand } from './support/needs.ts'
import { addPlot, as, keeper, knownLead, openParks, type Rig } from './support/rig.ts'

let rig: Rig
beforeEach(async ({ skip }) => {
  rig = (await openParks()) as Rig
  if (rig === undefined) skip()
  await rig.carriers.setCarriersComplete({ parkId: 'P02', complete: true }, as(keeper))
})
afterEach(() => rig?.close())

const facts = toFacts({ hazardClass: 'C' })
const due = () => parksThatOpen(rig.pool, dayOf(rig.time.now), 100)
const open = () => withTransaction(rig.pool, (tx) => openIfFree(tx, 'P02', rig.time.now))
const tomorrow = () => {
  // Midnight in Shaoyang is 16:00 UTC.
  rig.time.now = new Date('2026-11-25T16:00:00Z')
}

describe('a carrier whose first day comes', () => {
  it('tells on that day what a release tells, so that who waited is found, once', async () => {
    const carrierId = await addPlot(rig, { code: 'o1', size: 40, facts, availableFrom: '2026-11-26' })
    const leadId = await knownLead(rig, needingLand(30))
    rig.time.now = new Date('2026-11-25T15:59:59Z')
    expect(await due()).toEqual([])
    expect(await open()).toEqual([])

    tomorrow()
    expect(await due()).toEqual(['P02'])
    const [offered, ...others] = await open()
    expect(others).toEqual([])
    expect(offered).toMatchObject({ type: 'CarrierOffered', data: { carrierId, free: 40, reason: 'opened' } })
    const events = await rig.handle('CarrierOffered', offered?.data as Events['CarrierOffered'])
    expect(events.map(({ type }) => type)).toEqual(['ParksProposed', 'PlaceFreed'])
    expect(events[1]?.data).toMatchObject({ leadId, carrierId, needed: 30, free: 40, cause: 'opened' })
    expect(await due()).toEqual([])
    expect(await open()).toEqual([])
  })

  it('tells once however many replicas look, each with connections of its own', async () => {
    await addPlot(rig, { code: 'o1', size: 40, facts, availableFrom: '2026-11-26' })
    await addPlot(rig, { code: 'o2', size: 50, facts, availableFrom: '2026-11-26' })
    await addPlot(rig, { code: 'o3', kind: 'workshop', size: 900, facts, availableFrom: '2026-11-26' })
    await rig.takeEvents()
    tomorrow()
    const log = createLog({ service: 'test', level: 'silent' })
    const replicas = Array.from({ length: 5 }, (_, n) => {
      const pool = createPool({ url: rig.databaseUrl, max: 2, service: `replica ${n}`, log })
      let looked = 0
      const work = createDueWork<string>({
        ...{ what: 'openings', everyMs: 1, pool, outbox: rig.outbox, clock: rig.clock, log, handle: openIfFree },
        find: async (now, limit) => {
          looked += 1
          return parksThatOpen(pool, dayOf(now), limit)
        },
      })
      return { pool, work, looked: () => looked }
    })
    for (const { work } of replicas) work.start()
    await until(async () => replicas.every(({ looked }) => looked() > 3), { what: 'every replica has looked' })
    for (const { work, pool } of replicas) await work.stop().then(() => pool.end())
    const told = (await rig.takeEvents()).map(({ data }) => data as unknown as Events['CarrierOffered'])
    expect(told.map(({ kind, free, reason }) => [kind, free, reason])).toEqual([
      ['land', 50, 'opened'],
      ['workshop', 900, 'opened'],
    ])
  })

  it('tells at the next look where the process ended before its commit', async () => {
    await addPlot(rig, { code: 'o1', size: 40, facts, availableFrom: '2026-11-26' })
    tomorrow()
    const killed = withTransaction(rig.pool, async (tx) => {
      expect(await openIfFree(tx, 'P02', rig.time.now)).toHaveLength(1)
      throw new Error('killed')
    })
    await expect(killed).rejects.toThrow('killed')
    expect(await due()).toEqual(['P02'])
    expect(await open()).toHaveLength(1)
  })

  it('waits while a lead’s answer is being written, and then finds its need', async () => {
    await addPlot(rig, { code: 'o1', size: 40, facts, availableFrom: '2026-11-26' })
    tomorrow()
    await withTransaction(rig.pool, async (tx) => {
      await holdParks(tx, ['P02'])
      expect(await open()).toEqual([])
    })
    expect(await open()).toHaveLength(1)
  })

  it('tells of rows of a file too, and of none that was put off, brought forward or withdrawn meanwhile', async () => {
    const file = [
      '类型,编号,名称,面积,可用起',
      '土地,F-1,地块,20,2026-11-26',
      '土地,F-2,地块,90,2026-12-01',
      '土地,F-3,地块,80,2026-11-25',
    ].join('\n')
    const pieces = (async function* () {
      yield { parkId: 'P02', fileName: 'a', piece: Buffer.from(file) }
    })()
    await rig.carriers.importCarriers(pieces as never, as(keeper))
    const off = await addPlot(rig, { code: 'o1', size: 60, availableFrom: '2026-11-26' })
    const forward = await addPlot(rig, { code: 'o2', size: 61, availableFrom: '2026-11-26' })
    const gone = await addPlot(rig, { code: 'o3', size: 62, availableFrom: '2026-11-26' })
    const change = async (carrierId: string, availableFrom: string) => {
      const { carrier } = await rig.carriers.getCarrier({ carrierId, asOf: '' }, as(keeper))
      const content = { ...carrier?.content, availableFrom }
      await rig.carriers.changeCarrier({ carrierId, version: 1, content } as never, as(keeper))
    }
    await change(off, '2026-12-01')
    await change(forward, '2026-11-25')
    await rig.carriers.withdrawCarrier({ carrierId: gone, version: 1 }, as(keeper))
    tomorrow()
    expect((await open()).map(({ data }) => (data as Events['CarrierOffered']).free)).toEqual([20])
  })
})
