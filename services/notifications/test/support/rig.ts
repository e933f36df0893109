import { randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { type EventContract, type Events, eventCatalogue } from '@lianqiao/contracts'
import { eventingMigrations, migrate, type Tx, withTransaction } from '@lianqiao/eventing'
import { createLocalLiveBus, createLog, createPool } from '@lianqiao/service-kit'
import { createDatabase, startPostgres } from '@lianqiao/testkit'
import { reactions } from '../../src/reactions.ts'

export type Rig = Awaited<ReturnType<typeof openRig>>

/** The handlers of notifications on a database of their own; undefined where there is no PostgreSQL. */
export async function openRig() {
  const postgres = await startPostgres({ shared: true })
  if (!postgres.available) return undefined
  const database = await createDatabase(postgres)
  const log = createLog({ service: 'test', level: 'silent' })
  const url = `${database.url}?options=-csearch_path%3Dnotifications`
  const pool = createPool({ url, max: 2, service: 'test', log })
  await migrate(pool, {
    schema: 'notifications',
    directories: [...eventingMigrations, fileURLToPath(new URL('../../migrations/', import.meta.url))],
  })
  const handlers = reactions({
    clock: () => new Date('2026-11-23T08:00:00Z'),
    newId: randomUUID,
    live: createLocalLiveBus(),
    staffedBy: (id) => (id === 'desk' ? ['desk', 'city'] : [id]),
    readsFor: (id) => (id === 'city' ? ['city', 'desk'] : [id]),
  })
  return {
    pool,
    /** Runs a handler as the consumer does, and answers the events that follow. */
    async handle<Type extends keyof Events>(
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
    },
    async close() {
      await pool.end()
      await database.drop()
    },
  }
}
