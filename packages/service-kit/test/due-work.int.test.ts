import { randomUUIDv7 } from 'node:crypto'
import { type Events, eventCatalogue } from '@lianqiao/contracts'
import { createOutbox, eventingMigrations, migrate } from '@lianqiao/eventing'
import { createDatabase, startPostgres, type TestDatabase, until } from '@lianqiao/testkit'
import type { Pool } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createDueWork, createLog, createPool } from '../src/index.ts'

const log = createLog({ service: 'test', level: 'silent' })
let database: TestDatabase
let pool: Pool
beforeAll(async () => {
  const postgres = await startPostgres({ shared: true })
  if (!postgres.available) return
  database = await createDatabase(postgres)
  pool = createPool({ url: `${database.url}?options=-csearch_path%3Ddue`, max: 8, service: 'test', log })
  await migrate(pool, { schema: 'due', directories: eventingMigrations })
  await pool.query('create table due.things (id int primary key, due timestamptz, done int not null default 0)')
})
afterAll(async () => {
  await pool?.end()
  await database?.drop()
})

it('does what is due once though three replicas look, tells of it, and is held up by nothing that fails', async ({
  skip,
}) => {
  if (pool === undefined) return skip()
  const now = new Date('2026-11-25T00:00:00Z')
  await pool.query(
    "insert into things select n, timestamp '2026-11-24' + n * interval '1 minute' from generate_series(1, 40) n",
  )
  await pool.query("insert into things values (99, '2026-11-26')")
  const outbox = createOutbox<Events>({ catalogue: eventCatalogue, source: '/test', newId: randomUUIDv7 })
  const replicas = [1, 2, 3].map(() =>
    createDueWork<number>({
      what: 'things',
      everyMs: 5,
      pool,
      outbox,
      clock: () => now,
      log,
      async find(at, limit) {
        const { rows } = await pool.query('select id from things where done = 0 and due <= $1 order by due limit $2', [
          at,
          limit,
        ])
        return rows.map(({ id }) => id)
      },
      async handle(tx, id) {
        const { rowCount } = await tx.query('select from things where id = $1 and done = 0 for update skip locked', [
          id,
        ])
        if (rowCount === 0) return []
        await tx.query('update things set done = done + 1 where id = $1', [id])
        if (id === 1) throw new Error('this one cannot be done')
        return [
          {
            type: 'OfficerChanged',
            data: { officerId: `o${id}`, bureauId: 'city', language: 'en', active: true, changedAt: '' },
          },
        ]
      },
    }),
  )
  for (const replica of replicas) replica.start()
  const open = async () => (await pool.query('select id, done from things where done <> 1 order by id')).rows
  await until(async () => (await open()).length === 2, { what: 'all but two' })
  await Promise.all(replicas.map((replica) => replica.stop()))
  expect(await open()).toEqual([
    { id: 1, done: 0 },
    { id: 99, done: 0 },
  ])
  expect((await pool.query('select count(*) from outbox')).rows[0].count).toBe(39)
})
