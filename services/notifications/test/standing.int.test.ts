import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { notificationsRig, type Rig } from './support/rig.ts'

let rig: Rig | undefined
beforeAll(async () => {
  rig = await notificationsRig()
})
afterAll(() => rig?.close())

it('tells in the inbox that a lead became a duplicate, and that it opened again', async ({ skip }) => {
  if (rig === undefined) return skip()
  const { handle, inbox } = rig
  const leadId = randomUUID()
  const standing = async () => (await inbox('o1')).map(({ fields }) => fields.leadStatus)
  await handle('OfficerChanged', { officerId: 'o1', bureauId: 'park-P02', active: true })
  await handle('LeadAssigned', { leadId, assignees: [{ bureauId: 'park-P02', part: 'responsible' }] })
  await handle('LeadDuplicateDetected', { leadId, reason: 'merged' })
  expect(await standing()).toEqual(['duplicate'])
  await handle('LeadReopened', { leadId })
  expect(await standing()).toEqual(['submitted'])
})
