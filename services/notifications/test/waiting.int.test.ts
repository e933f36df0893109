import { randomUUID } from 'node:crypto'
import { perFile } from '@lianqiao/service-testkit'
import { until } from '@lianqiao/testkit'
import { expect, it } from 'vitest'
import { openNotifications } from './support/open.ts'

const service = perFile(openNotifications)

it('keeps what nobody could be told for whoever comes next, and tells it once', async () => {
  const { handle } = service()
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
  await until(() => service().announced.length > 0)
  expect(service().announced).toMatchObject([{ officerId: 'o2', leadId }])
  expect(await handle('OfficerChanged', { officerId: 'o3', bureauId: 'city', active: true })).toEqual([])
})

it('leaves no lead waiting for a bureau whose officer comes in the same moment', async () => {
  const { pool, handle, inbox } = service()
  const [found, commit] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const assignees = [{ bureauId: 'park-P05', part: 'responsible' }]
  const assigning = handle('LeadAssigned', { leadId: randomUUID(), assignees }, async () => {
    found.resolve()
    await commit.promise
  })
  await found.promise
  let come = false
  const coming = handle('OfficerChanged', { officerId: 'o5', bureauId: 'park-P05', active: true })
  void coming.then(() => {
    come = true
  })
  const waits = `select from pg_stat_activity where datname = current_database() and wait_event = 'advisory'`
  await until(async () => come || (await pool.query(waits)).rowCount !== 0)
  commit.resolve()
  await Promise.all([assigning, coming])
  expect(await inbox('o5')).toHaveLength(1)
})
