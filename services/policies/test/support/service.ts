import { randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { type EventContract, type Events, eventCatalogue, type Profile, toFacts } from '@lianqiao/contracts'
import { createOutbox, eventingMigrations, migrate, type NewEvent, type Tx, withTransaction } from '@lianqiao/eventing'
import { createLog, createPool } from '@lianqiao/service-kit'
import { createDatabase, startPostgres } from '@lianqiao/testkit'
import type { Pool } from 'pg'
import type { Snapshot } from '../../src/domain/snapshot.ts'
import { openLibrary } from '../../src/library/library.ts'
import { seedLibrary } from '../../src/library/seed.ts'
import { reactions } from '../../src/reactions.ts'
import { reference, vocabulary } from './library.ts'

const log = createLog({ service: 'test', level: 'silent' })

/** The service's own parts on a real PostgreSQL, with a clock that the test moves; undefined where there is none. */
export async function policiesRig() {
  const postgres = await startPostgres({ shared: true })
  if (!postgres.available) return undefined
  const database = await createDatabase(postgres)
  const pool = createPool({
    url: `${database.url}?options=-csearch_path%3Dpolicies`,
    max: 8,
    service: 'test',
    log,
  })
  await migrate(pool, {
    schema: 'policies',
    directories: [...eventingMigrations, fileURLToPath(new URL('../../migrations/', import.meta.url))],
  })
  let now = new Date('2026-12-01T02:00:00Z')
  const clock = () => now
  const outbox = createOutbox<Events>({ catalogue: eventCatalogue, source: '/lianqiao/policies', newId: randomUUID })
  await seedLibrary(reference, { pool, outbox, clock, log })
  /** Another copy of the service on the same database. */
  const openCopy = () => openLibrary({ pool, vocabulary, clock, log })
  const library = await openCopy()
  const versionsOf = ({ entry }: Snapshot) => ({ library: String(entry) })
  const deps = {
    pool,
    outbox,
    library,
    vocabulary,
    clock,
    versionsOf,
    rowOf: () => undefined,
    bureaus: reference.bureaus,
  }
  const handlers = reactions(deps)
  return {
    ...deps,
    log,
    openCopy,
    travelTo(moment: string) {
      now = new Date(moment)
    },
    /** Runs a handler as the consumer does, and answers the events that follow. */
    async handle<Type extends keyof Events>(type: Type, data: Partial<Events[Type]>): Promise<NewEvent<Events>[]> {
      const { decode, encode } = eventCatalogue[type] as unknown as EventContract<Events[Type]>
      const whole = Object.assign(decode(new Uint8Array()) as object, data) as Events[Type]
      const told: NewEvent<Events>[] = []
      await withTransaction(pool, (tx: Tx) =>
        (handlers[type] as unknown as (context: unknown) => Promise<void>)({
          tx,
          data: decode(encode(whole)),
          message: { id: randomUUID(), type },
          append: (...events: NewEvent<Events>[]) => told.push(...events),
          afterCommit: () => {},
        }),
      )
      return told
    },
    async addLead(facts: Profile): Promise<string> {
      const leadId = randomUUID()
      await this.handle('ParksProposed', { leadId, facts: toFacts(facts) })
      return leadId
    },
    /** The events that are in the outbox, as the relay would find them. */
    async events(): Promise<{ type: string; key: string }[]> {
      return readOutbox(pool)
    },
    async close() {
      await library.stop()
      await pool.end()
      await database.drop()
    },
  }
}

async function readOutbox(pool: Pool): Promise<{ type: string; key: string }[]> {
  const { rows } = await pool.query<{ type: string; key: string }>(
    `select headers ->> 'ce_type' as type, key from outbox order by id`,
  )
  return rows
}

export type Rig = NonNullable<Awaited<ReturnType<typeof policiesRig>>>
