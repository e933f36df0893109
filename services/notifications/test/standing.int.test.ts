import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openRig, type Rig } from './support/rig.ts'

let rig: Rig
beforeAll(async () => {
  rig = await openRig()
})
afterAll(() => rig?.close())

it('tells in the inbox that a lead became a duplicate, and that it opened again', async ({ skip }) => {
  if (rig === undefined) return skip()
  const { handle, pool } = rig
  const leadId = randomUUID()
  const standing = async () => {
    const { rows } = await pool.query(
      "select fields ->> 'leadStatus' as status from notifications where lead_id = $1",
      [leadId],
    )
    return rows.map(({ status }) => status)
  }
  await handle('OfficerChanged', { officerId: 'o1', bureauId: 'park-P02', active: true })
  await handle('LeadAssigned', { leadId, assignees: [{ bureauId: 'park-P02', part: 'responsible' }] })
  await handle('LeadDuplicateDetected', { leadId, reason: 'merged' })
  expect(await standing()).toEqual(['duplicate'])
  await handle('LeadReopened', { leadId })
  expect(await standing()).toEqual(['submitted'])
})
