import { randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { type EventContract, type Events, eventCatalogue } from '@lianqiao/contracts'
import { eventingMigrations, migrate, type Tx, withTransaction } from '@lianqiao/eventing'
import { createLocalLiveBus, createLog, createPool } from '@lianqiao/service-kit'
import { createDatabase, startPostgres } from '@lianqiao/testkit'
import { reactions } from '../../src/reactions.ts'
import { listInbox } from '../../src/store/notifications.ts'
import type { Arrival } from '../../src/telling/announcer.ts'

/** The service's reactions on a real PostgreSQL; undefined where there is none. */
export async function notificationsRig() {
  const postgres = await startPostgres({ shared: true })
  if (!postgres.available) return undefined
  const database = await createDatabase(postgres)
  const log = createLog({ service: 'test', level: 'silent' })
  const pool = createPool({
    url: `${database.url}?options=-csearch_path%3Dnotifications`,
    max: 8,
    service: 'test',
    log,
  })
  await migrate(pool, {
    schema: 'notifications',
    directories: [...eventingMigrations, fileURLToPath(new URL('../../migrations/', import.meta.url))],
  })
  const announced: Arrival[] = []
  let next = 0
  const handlers = reactions({
    clock: () => new Date('2026-11-23T08:00:00Z'),
    newId: () => `00000000-0000-7000-8000-${String(++next).padStart(12, '0')}`,
    live: createLocalLiveBus(),
    announcer: { arrived: (arrival) => void announced.push(arrival), idle: async () => {} },
    staffedBy: (id) => (id === 'desk' ? ['desk', 'city'] : [id]),
    readsFor: (id) => (id === 'city' ? ['city', 'desk'] : [id]),
  })
  return {
    pool,
    /** Runs a handler as the consumer does, and answers the events that follow. It commits when it is let. */
    async handle<Type extends keyof Events>(
      type: Type,
      data: Partial<Events[Type]>,
      beforeCommit = async () => {},
    ): Promise<{ type: string; data: unknown }[]> {
      const { decode, encode } = eventCatalogue[type] as unknown as EventContract<Events[Type]>
      const whole = Object.assign(decode(new Uint8Array()) as object, data) as Events[Type]
      const told: { type: string; data: unknown }[] = []
      const afterwards: (() => void)[] = []
      await withTransaction(pool, async (tx: Tx) => {
        await (handlers[type] as (context: unknown) => Promise<void>)({
          tx,
          data: decode(encode(whole)),
          message: { id: randomUUID(), type },
          append: (...events: { type: string; data: unknown }[]) => told.push(...events),
          afterCommit: (action: () => void) => void afterwards.push(action),
        })
        await beforeCommit()
      })
      for (const action of afterwards) action()
      return told
    },
    /** What open screens were told. */
    announced,
    inbox: (recipientId: string) => listInbox(pool, { recipientId, before: null, unreadOnly: false, limit: 50 }),
    async close() {
      await pool.end()
      await database.drop()
    },
  }
}

export type Rig = NonNullable<Awaited<ReturnType<typeof notificationsRig>>>
