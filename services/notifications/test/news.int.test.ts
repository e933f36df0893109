import { randomUUID } from 'node:crypto'
import { perFile } from '@lianqiao/service-testkit'
import { expect, it } from 'vitest'
import { openNotifications } from './support/open.ts'

const service = perFile(openNotifications)

const assigned = (leadId: string, revision = 1) => ({
  leadId,
  revision,
  enterpriseName: '温州某打火机有限公司',
  assignees: [{ bureauId: 'park-P02', part: 'responsible' }],
})
const served = (leadId: string, change = {}) => ({
  leadId,
  clauseId: 'SY-1',
  version: 1,
  serves: true,
  status: 'eligible',
  assurance: 'verified',
  titles: { 'zh-Hans': '搬迁奖励', 'zh-Hant': '搬遷獎勵', en: 'Reward for moving' },
  minFen: 100,
  maxFen: 200,
  ...change,
})

it('tells the officers of the lead’s bureau of a policy, once a version, whatever events say it', async () => {
  const leadId = randomUUID()
  await service().handle('OfficerChanged', { officerId: 'o1', bureauId: 'park-P02', active: true })
  await service().handle('LeadAssigned', assigned(leadId))
  const told = await service().handle('LeadServedByPolicy', served(leadId))
  expect(told).toMatchObject([
    { type: 'NotificationDelivered', data: { leadId, recipientId: 'o1', causeType: 'LeadServedByPolicy' } },
  ])
  expect(await service().handle('LeadServedByPolicy', served(leadId))).toEqual([])
  expect(await service().handle('LeadServedByPolicy', served(leadId, { version: 2 }))).toHaveLength(1)
  expect(await service().handle('LeadServedByPolicy', served(leadId, { version: 2, serves: false }))).toHaveLength(1)
  const rows = (await service().inbox('o1')).filter((row) => row.leadId === leadId)
  expect(rows.map(({ template }) => template)).toEqual([
    'policy-left-lead',
    'policy-serves-lead',
    'policy-serves-lead',
    'lead-assigned',
  ])
  expect(rows[1]?.fields).toMatchObject({
    enterpriseName: '温州某打火机有限公司',
    clauseId: 'SY-1',
    clauseVersion: '2',
    'title.en': 'Reward for moving',
    minFen: '100',
  })
})

it('keeps news of a lead that nobody has yet for whoever gets it', async () => {
  const leadId = randomUUID()
  await service().handle('OfficerChanged', { officerId: 'o1', bureauId: 'park-P02', active: true })
  expect(await service().handle('LeadServedByPolicy', served(leadId))).toEqual([])
  expect(await service().handle('LeadAssigned', assigned(leadId))).toHaveLength(2)
  expect(await service().handle('LeadAssigned', assigned(leadId, 2))).toHaveLength(1)
})

it('tells them of a place that the lead waited for, and keeps it for whoever gets a lead that nobody has', async () => {
  const leadId = randomUUID()
  const freed = {
    leadId,
    parkId: 'P02',
    carrierId: 'c1',
    carrierName: '一号地块',
    kind: 'land',
    needed: 25,
    free: 40,
    cause: 'released',
    freedAt: '2026-11-25T02:00:00.000Z',
  }
  expect(await service().handle('PlaceFreed', freed)).toEqual([])
  await service().handle('OfficerChanged', { officerId: 'o1', bureauId: 'park-P02', active: true })
  expect(await service().handle('LeadAssigned', assigned(leadId))).toMatchObject([
    { data: { causeType: 'LeadAssigned' } },
    { data: { leadId, recipientId: 'o1', causeType: 'PlaceFreed' } },
  ])
  expect(await service().handle('PlaceFreed', freed)).toEqual([])
  expect(await service().handle('PlaceFreed', { ...freed, freedAt: '2026-11-26T02:00:00.000Z' })).toHaveLength(1)
})
