import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { notificationsRig, type Rig } from './support/rig.ts'

let rig: Rig | undefined
beforeAll(async () => {
  rig = await notificationsRig()
})
afterAll(() => rig?.close())

it('keeps what nobody could be told for whoever comes next, and tells it once', async ({ skip }) => {
  if (rig === undefined) return skip()
  const { handle } = rig
  const leadId = randomUUID()
  const assigned = await handle('LeadAssigned', { leadId, assignees: [{ bureauId: 'desk', part: 'responsible' }] })
  expect(assigned).toMatchObject([
    { type: 'NotificationSuppressed', data: { bureauId: 'desk', reason: 'no-recipient' } },
  ])

  const elsewhere = await handle('OfficerChanged', { officerId: 'o1', bureauId: 'park-P02', active: true })
  expect(elsewhere).toEqual([])
  const comes = await handle('OfficerChanged', { officerId: 'o2', bureauId: 'city', active: true })
  expect(comes).toMatchObject([
    { type: 'NotificationDelivered', data: { leadId, recipientId: 'o2', bureauId: 'desk' } },
  ])
  expect(await handle('OfficerChanged', { officerId: 'o3', bureauId: 'city', active: true })).toEqual([])
})
