import { randomUUID } from 'node:crypto'
import { type Events, fromFacts, toFacts } from '@lianqiao/contracts'
import { withTransaction } from '@lianqiao/eventing'
import { perFile } from '@lianqiao/service-testkit'
import { until } from '@lianqiao/testkit'
import { expect, it } from 'vitest'
import { lastingAnswer, saveAnswer } from '../src/proposing/answer.ts'
import { sitingLead } from '../src/proposing/propose.ts'
import { needingLand } from './support/needs.ts'
import { addPlot, as, keeper, knownLead, openParks } from './support/rig.ts'

const rig = perFile(async () => {
  const opened = await openParks()
  await opened?.carriers.setCarriersComplete({ parkId: 'P02', complete: true }, as(keeper))
  return opened
})

const facts = { hazardClass: 'C' }
const reserve = (carrierId: string, leadId: string, amount: number) =>
  rig().carriers.reserve(
    { carrierId, leadId, amount, expiresAt: '2026-12-25T00:00:00Z', note: '', idempotencyKey: randomUUID() },
    as(keeper),
  )
const waiting = async () =>
  (await rig().pool.query('select distinct lead_id from open_needs order by 1')).rows.map(({ lead_id }) => lead_id)
/** The last event of a type, as its reader gets it. */
async function last<Type extends keyof Events>(type: Type): Promise<Events[Type]> {
  return (await rig().takeEvents()).findLast((event) => event.type === type)?.data as Events[Type]
}

it('answers a lead by what is free, finds it again when a place is released, and tells it once', async () => {
  const carrierId = await addPlot(rig(), { code: 'w1', size: 40, facts: toFacts(facts) })
  const first = await knownLead(rig(), needingLand(30))
  const { reservation } = await reserve(carrierId, first, 30)
  await rig().takeEvents()

  const late = randomUUID()
  const [proposed] = await rig().handle('LeadClassified', {
    leadId: late,
    chainId: 'fashion-goods',
    originCode: '330300',
    ...needingLand(25),
  })
  const place = (event: unknown) =>
    (event as { data: Events['ParksProposed'] }).data.proposals.find(({ parkId }) => parkId === 'P02')
  expect(place(proposed)).toBeUndefined()
  expect(await waiting()).toEqual([late])

  const released = reservation?.reservationId as string
  await rig().carriers.release({ reservationId: released, note: '' }, as(keeper))
  const events = await rig().handle('CarrierReleased', await last('CarrierReleased'))
  expect(events.map(({ type }) => type)).toEqual(['ParksProposed', 'PlaceFreed'])
  expect(place(events[0])).toMatchObject({ verdict: 'fits' })
  expect(events[1]?.data).toMatchObject({
    leadId: late,
    parkId: 'P02',
    carrierName: '智能制造产业园 1 号地块',
    kind: 'land',
    needed: 25,
    free: 40,
    cause: 'released',
  })
  expect(await waiting()).toEqual([])
})

it('finds who waited when a carrier is added or made larger, and leaves who needs more', async () => {
  const small = await knownLead(rig(), needingLand(60))
  const large = await knownLead(rig(), needingLand(500))
  expect(await waiting()).toEqual([small, large].toSorted())
  await rig().takeEvents()
  const carrierId = await addPlot(rig(), { code: 'w2', size: 30, facts: toFacts(facts) })
  const added = await rig().handle('CarrierOffered', await last('CarrierOffered'))
  expect(added.map(({ data }) => (data as { leadId: string }).leadId)).toEqual([small, small])
  const { carrier } = await rig().carriers.getCarrier({ carrierId, asOf: '' }, as(keeper))
  const change = { carrierId, version: 1, content: { ...carrier?.content, size: 600 } }
  await rig().carriers.changeCarrier(change as never, as(keeper))
  const changed = await rig().handle('CarrierOffered', await last('CarrierOffered'))
  expect(changed.at(-1)?.data).toMatchObject({ leadId: large, cause: 'changed', free: 640 })
})

it('asks the index of needs, not every lead', async () => {
  await rig().pool.query(
    `insert into proposals (lead_id, asked, versions, proposed_at)
     select gen_random_uuid(), '{}', '{}', now() from generate_series(1, 20000)`,
  )
  await rig().pool.query(
    `insert into open_needs (lead_id, park_id, kind, amount, since)
     select lead_id, 'P05', 'land', 100000000, now() from proposals`,
  )
  await rig().pool.query('analyze open_needs')
  const { rows } = await rig().pool.query(
    `explain (analyze, format json) select lead_id from open_needs
      where park_id = 'P05' and kind = 'land' and amount <= 2000 order by since, lead_id limit 100`,
  )
  const plan = JSON.stringify(rows[0]['QUERY PLAN'])
  expect(plan).toContain('open_needs_by_place')
  expect(plan).not.toContain('Seq Scan')
  await rig().pool.query("delete from open_needs where park_id = 'P05'")
})

it('misses nobody whose answer is being written while a place is released', async () => {
  const carrierId = await addPlot(rig(), { code: 'race', size: 700, facts: toFacts(facts) })
  const { days } = await rig().carriers.getCapacity({ parkId: 'P02', from: '', until: '' }, as(keeper))
  const needed = days?.[0]?.capacities?.[0]?.free as number
  const { reservation } = await reserve(carrierId, await knownLead(rig(), needingLand(1)), 5)
  await rig().takeEvents()
  const leadId = randomUUID()
  const release = async () => {
    const reservationId = reservation?.reservationId as string
    await rig().carriers.release({ reservationId, note: '' }, as(keeper))
    return rig().handle('CarrierReleased', await last('CarrierReleased'))
  }
  let released: ReturnType<typeof release> | undefined
  let ended = false
  await withTransaction(rig().pool, async (tx) => {
    const asked = { chainId: 'fashion-goods', fillsGap: false, originCode: '330300', ...needingLand(needed) }
    const lead = sitingLead(asked)
    const answer = await lastingAnswer(tx, lead, rig())
    released = release().finally(() => {
      ended = true
    })
    const blocked = "select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()"
    await until(async () => ended || (await rig().pool.query(blocked)).rowCount === 1, { what: 'a release that waits' })
    await saveAnswer(tx, { leadId, lead, facts: fromFacts(asked.facts) }, answer, rig())
  })
  expect((await released)?.map(({ type }) => type)).toEqual(['ParksProposed', 'PlaceFreed'])
})

it('says the place in the facts it tells, and never against what was said', async () => {
  const [proposed] = await rig().handle('LeadClassified', {
    leadId: randomUUID(),
    chainId: 'fashion-goods',
    originCode: '330300',
    ...needingLand(1),
  })
  const { facts } = (proposed as { data: Events['ParksProposed'] }).data
  expect(fromFacts(facts)).toMatchObject({ projectRegion: '430582', park: 'P02', inPark: true, landMu: 1 })
})
