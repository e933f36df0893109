import { randomUUID } from 'node:crypto'
import type { Scorecard, ScorecardInput } from '@lianqiao/contracts/parks'
import type { DomainError } from '@lianqiao/service-kit'
import { perFile } from '@lianqiao/service-testkit'
import { expect, it } from 'vitest'
import { as, keeper, officer, openParks } from './support/rig.ts'

const rig = perFile(openParks)

const leadId = randomUUID()
const input = (more: Partial<ScorecardInput> = {}): ScorecardInput => ({
  parkId: 'P02',
  leadId,
  figures: [
    { item: 'investment-intensity', value: 260, source: '备案证' },
    { item: 'energy-intensity', value: 1.2, source: '能评报告' },
  ],
  reason: '按备案资料',
  ...more,
})
const record = async (more: Partial<ScorecardInput> = {}) =>
  (await rig().scorecards.recordScorecard({ input: input(more) }, as(keeper))).scorecard as Scorecard
const list = async (who = keeper) =>
  (await rig().scorecards.listScorecards({ leadId, parkId: '' }, as(who))).scorecards as Scorecard[]
const faults = (call: Promise<unknown>) =>
  call.then(
    () => expect.fail('it was not refused'),
    (error: DomainError<'unprocessable'>) =>
      error.payload.errors.map((fault) => [fault.pointer, 'params' in fault || fault.zh !== undefined]),
  )

it('records who judged, from what and why; judged anew, both stay', async () => {
  const first = await record()
  expect(first).toMatchObject({ verdict: 'refused', total: 24, open: 55, reason: '按备案资料', bureauId: 'park-P02' })
  const energy = first.items.find(({ item }) => item === 'energy-intensity')
  expect(energy).toMatchObject({ veto: 'failed', points: 0, source: '能评报告', judgedBy: 'officer of park-P02' })
  await record({ reason: '能评重做', figures: [{ item: 'energy-intensity', value: 0.4, source: '新能评报告' }] })
  expect((await list()).map(({ reason, verdict }) => [reason, verdict])).toEqual([
    ['能评重做', 'unknown'],
    ['按备案资料', 'refused'],
  ])
})

it('previews without source and reason, and stores nothing', async () => {
  const before = (await list()).length
  const figures = [{ item: 'jobs-per-mu', value: 7, source: '' }]
  const { scorecard } = await rig().scorecards.score({ input: input({ figures, reason: '' }) }, as(keeper))
  expect(scorecard).toMatchObject({ total: 5, open: 90, scorecardId: '' })
  expect(await list()).toHaveLength(before)
})

it('refuses what has no reason, no source, no such item or no figure, each at its place and in Chinese too', async () => {
  const figures = [
    { item: 'investment-intensity', value: 1, source: ' ' },
    { item: 'beauty', value: 1, source: 'a' },
    { item: 'jobs-per-mu', value: Number.NaN, source: 'a' },
  ]
  expect(await faults(record({ figures, reason: ' ' }))).toEqual([
    ['/figures/0/source', true],
    ['/figures/1/item', true],
    ['/figures/2/value', true],
    ['/reason', true],
  ])
})

it('is the park’s own', async () => {
  await record()
  expect(await list(officer('park-P01', 'park'))).toEqual([])
  expect((await list(officer('city', 'city'))).length).toBeGreaterThan(0)
})
