import { randomUUID } from 'node:crypto'
import { LeadsServiceDefinition } from '@lianqiao/contracts/leads'
import { NotificationsServiceDefinition } from '@lianqiao/contracts/notifications'
import { defineService, grpcApi, type Identity, type Kit, refuse } from '@lianqiao/service-kit'
import { Client, type PoolClient } from 'pg'
import { expect, it } from 'vitest'
import { openService } from '../src/index.ts'

const identity: Identity = { kind: 'service', name: 'test' }

/** A service that counts the events it handled and answers the count as a number of unread. */
const counting = (leak: (kit: Kit<unknown>) => unknown = () => {}) =>
  defineService({
    name: 'counting',
    settings: {},
    migrations: new URL('./migrations/', import.meta.url),
    async compose(kit) {
      await leak(kit)
      return {
        apis: [
          grpcApi(NotificationsServiceDefinition, {
            listInbox: () => Promise.reject(refuse('not-found', { what: 'lead' })),
            async markRead() {
              const { rows } = await kit.pool.query<{ count: number }>('select count(*) from handled')
              return { unread: rows[0]?.count ?? 0 }
            },
            listDeliveries: async () => ({ deliveries: [] }),
          }),
        ],
        handlers: {
          async LeadReopened({ tx, data, append }) {
            if (data.leadId === 'wrong') throw new Error('a wrong lead')
            await tx.query('insert into handled (lead_id) values ($1)', [data.leadId])
            append({ type: 'LeadDuplicateDetected', data: { leadId: data.leadId, reason: 'test' } as never })
          },
        },
      }
    },
  })

it('handles events through the pipeline and answers what follows, and calls go to the composed API', async ({
  skip,
}) => {
  const service = await openService(counting())
  if (service === undefined) return skip()
  const leadId = randomUUID()
  const { listInbox, markRead } = service.client(NotificationsServiceDefinition)
  expect(await service.handle('LeadReopened', { leadId })).toMatchObject([
    { type: 'LeadDuplicateDetected', data: { leadId, reason: 'test' } },
  ])
  expect(await markRead({}, { identity })).toEqual({ unread: 1 })
  await expect(listInbox({}, { identity })).rejects.toMatchObject({ code: 'not-found' })
  expect(() => service.client(LeadsServiceDefinition)).toThrow('no such API')
  expect(await service.takeEvents()).toEqual([])
  await service.close()
})

it('throws what a handler threw, with nothing of it done, and where an event has no handler', async ({ skip }) => {
  const service = await openService(counting())
  if (service === undefined) return skip()
  await expect(service.handle('LeadReopened', { leadId: 'wrong' })).rejects.toThrow('a wrong lead')
  await expect(service.handle('LeadAcknowledged', { leadId: 'wrong' })).rejects.toThrow('no handler')
  expect((await service.kit.pool.query('select from handled')).rowCount).toBe(0)
  await service.close()
})

it('does not close over a connection that was never given back', async ({ skip }) => {
  let client: PoolClient | undefined
  const service = await openService(
    counting(async ({ pool }) => {
      client = await pool.connect()
      client.on('error', () => {})
    }),
  )
  if (service === undefined) return skip()
  await expect(service.close()).rejects.toThrow('1 connections were not given back')
})

it('does not close over a connection beside the pool', async ({ skip }) => {
  const service = await openService(counting())
  if (service === undefined) return skip()
  const beside = new Client({ connectionString: service.databaseUrl })
  beside.on('error', () => {})
  await beside.connect()
  await beside.query('select 42')
  await expect(service.close()).rejects.toThrow(/1 connections stayed open:\nselect 42/)
})

it('does not close over a timer that still runs, and says where it was started', async ({ skip }) => {
  let timer: NodeJS.Timeout | undefined
  const service = await openService(
    counting(() => {
      timer = setInterval(() => {}, 60_000).unref()
    }),
  )
  if (service === undefined) return skip()
  await expect(service.close()).rejects.toThrow(/1 timers still run:.*open-service.int.test.ts/s)
  clearInterval(timer)
})
