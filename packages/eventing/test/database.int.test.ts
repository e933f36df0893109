import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDatabase, startPostgres, type TestDatabase } from '@lianqiao/testkit'
import { Pool } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eventingMigrations, migrate, type Tx, together, withTransaction } from '../src/index.ts'

const postgres = await startPostgres({ shared: true })

describe.skipIf(!postgres.available)('the database', () => {
  if (!postgres.available) return
  let database: TestDatabase
  let pool: Pool
  beforeAll(async () => {
    database = await createDatabase(postgres)
    pool = new Pool({ connectionString: database.url, options: '-c search_path=s' })
  })
  afterAll(async () => {
    await pool.end()
    await database.drop()
  })

  it('is migrated once by many starters at once', async () => {
    const all = await Promise.all(
      Array.from({ length: 8 }, () => migrate(pool, { schema: 's', directories: eventingMigrations })),
    )
    const applied = all.flat()
    expect(applied.toSorted()).toEqual([
      'eventing/001-outbox.sql',
      'eventing/002-inbox.sql',
      'eventing/003-admit-events.sql',
      'leases/001-leases.sql',
    ])
    expect(await migrate(pool, { schema: 's', directories: eventingMigrations })).toEqual([])
  })

  it('refuses a migration that changed after it was applied, and keeps nothing of one that fails', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'migrations-'))
    await writeFile(join(directory, '001-a.sql'), 'create table a (n int)')
    await migrate(pool, { schema: 'changed', directories: [directory] })
    await writeFile(join(directory, '002-b.sql'), 'create table b (n int); select 1 / 0')
    await expect(migrate(pool, { schema: 'changed', directories: [directory] })).rejects.toThrow('division by zero')
    expect((await pool.query(`select to_regclass('changed.b') as b`)).rows).toEqual([{ b: null }])
    await writeFile(join(directory, '001-a.sql'), 'create table a (n bigint)')
    await expect(migrate(pool, { schema: 'changed', directories: [directory] })).rejects.toThrow('was changed')
  })

  it('says so when a failure inside a transaction was swallowed, instead of pretending it was committed', async () => {
    const swallowed = withTransaction(pool, async (tx) => {
      await tx.query('select 1 / 0').catch(() => {})
    })
    await expect(swallowed).rejects.toThrow('rolled back')
  })

  it('tells of statements that travelled together the failure the others followed from, and keeps nothing of them', async () => {
    const piped = new Pool({ connectionString: database.url, pipeline: true })
    await piped.query('create table kept (n int)')
    const failing = withTransaction(piped, (tx) =>
      together(
        tx.query('insert into kept values (1)'),
        tx.query('select 1 / 0'),
        tx.query('insert into kept values (2)'),
      ),
    )
    await expect(failing).rejects.toThrow('division by zero')
    const [{ rowCount }, { rows }] = await withTransaction(piped, (tx) =>
      together(tx.query('insert into kept values (3)'), tx.query('select n from kept')),
    )
    expect({ rowCount, rows }).toEqual({ rowCount: 1, rows: [{ n: 3 }] })
    await piped.end()
  })

  it('rolls back only when nothing of the transaction is still to be sent', async () => {
    const piped = new Pool({ connectionString: database.url, pipeline: true })
    let isOver = false
    async function several(tx: Tx) {
      await tx.query('select 1')
      for (let n = 0; n < 5; n++) await new Promise((resolve) => setImmediate(resolve))
      isOver = true
    }
    const failing = withTransaction(piped, (tx) => together(several(tx), tx.query('select 1 / 0')))
    await expect(failing.catch((error) => Promise.reject({ error, isOver }))).rejects.toMatchObject({ isOver: true })
    await piped.end()
  })

  it('throws a connection away that died in a transaction', async () => {
    const dying = withTransaction(pool, (tx) => tx.query('select pg_terminate_backend(pg_backend_pid())'))
    await expect(dying).rejects.toThrow()
    expect((await pool.query('select 1 as n')).rows).toEqual([{ n: 1 }])
  })
})
