import { randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { type EventContract, type Events, eventCatalogue } from '@lianqiao/contracts'
import { eventingMigrations, migrate, type Tx, withTransaction } from '@lianqiao/eventing'
import { createLocalLiveBus, createLog, createPool } from '@lianqiao/service-kit'
import { createDatabase, startPostgres, type TestDatabase } from '@lianqiao/testkit'
import type { Pool } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { reactions } from '../src/reactions.ts'

let database: TestDatabase
let pool: Pool
beforeAll(async () => {
  const postgres = await startPostgres({ shared: true })
  if (!postgres.available) return
  database = await createDatabase(postgres)
  const log = createLog({ service: 'test', level: 'silent' })
  pool = createPool({ url: `${database.url}?options=-csearch_path%3Dnotifications`, max: 2, service: 'test', log })
  await migrate(pool, {
    schema: 'notifications',
    directories: [...eventingMigrations, fileURLToPath(new URL('../migrations/', import.meta.url))],
  })
})
afterAll(async () => {
  await pool?.end()
  await database?.drop()
})

const handlers = reactions({
  clock: () => new Date('2026-11-23T08:00:00Z'),
  newId: randomUUID,
  live: createLocalLiveBus(),
  staffedBy: (id) => (id === 'desk' ? ['desk', 'city'] : [id]),
  readsFor: (id) => (id === 'city' ? ['city', 'desk'] : [id]),
})

/** Runs a handler as the consumer does, and answers the events that follow. */
async function handle<Type extends keyof Events>(
  type: Type,
  data: Partial<Events[Type]>,
): Promise<{ type: string; data: unknown }[]> {
  const { decode, encode } = eventCatalogue[type] as unknown as EventContract<Events[Type]>
  const whole = Object.assign(decode(new Uint8Array()) as object, data) as Events[Type]
  const told: { type: string; data: unknown }[] = []
  await withTransaction(pool, (tx: Tx) =>
    (handlers[type] as (context: unknown) => Promise<void>)({
      tx,
      data: decode(encode(whole)),
      message: { id: randomUUID(), type },
      append: (...events: { type: string; data: unknown }[]) => told.push(...events),
      afterCommit: () => {},
    }),
  )
  return told
}

it('keeps what nobody could be told for whoever comes next, and tells it once', async ({ skip }) => {
  if (pool === undefined) return skip()
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
