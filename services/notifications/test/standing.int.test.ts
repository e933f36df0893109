import { randomUUID } from 'node:crypto'
import { perFile } from '@lianqiao/service-testkit'
import { expect, it } from 'vitest'
import { openNotifications } from './support/open.ts'

const service = perFile(openNotifications)

it('tells in the inbox that a lead became a duplicate, and that it opened again', async () => {
  const { handle, inbox } = service()
  const leadId = randomUUID()
  const standing = async () => (await inbox('o1')).map(({ fields }) => fields.leadStatus)
  await handle('OfficerChanged', { officerId: 'o1', bureauId: 'park-P02', active: true })
  await handle('LeadAssigned', { leadId, assignees: [{ bureauId: 'park-P02', part: 'responsible' }] })
  await handle('LeadDuplicateDetected', { leadId, reason: 'merged' })
  expect(await standing()).toEqual(['duplicate'])
  await handle('LeadReopened', { leadId })
  expect(await standing()).toEqual(['submitted'])
})
