import { createDatabase, startPostgres, startTcpProxy, type TcpProxy, type TestDatabase } from '@lianqiao/testkit'
import type { Pool } from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createLog, createPool } from '../../src/index.ts'

const postgres = await startPostgres({ shared: true })
const log = createLog({ service: 'test', level: 'silent' })

describe.skipIf(!postgres.available)('connections to PostgreSQL that go silent', () => {
  let database: TestDatabase
  let proxy: TcpProxy
  let pool: Pool
  beforeAll(async () => {
    if (postgres.available) database = await createDatabase(postgres)
  })
  beforeEach(async () => {
    const url = new URL(database.url)
    proxy = await startTcpProxy({ host: url.hostname, port: Number(url.port) })
    url.port = String(proxy.port)
    pool = open(url.href)
  })
  afterEach(async () => {
    await pool.end()
    await proxy.close()
  })
  afterAll(() => database?.drop())

  const open = (url: string, silence?: Parameters<typeof createPool>[0]['silence']) =>
    createPool({ url, max: 4, service: 'test', log, silence })

  const secondsUntil = async (work: Promise<unknown>): Promise<number> => {
    const began = performance.now()
    await work
    return (performance.now() - began) / 1000
  }

  /** Fills the pool, so that every later statement meets a connection that was there before. */
  const openAll = () => Promise.all([1, 2, 3, 4].map(() => pool.query('select pg_sleep(0.1)')))

  it('are found within seconds, and the next statement works though all of them went silent', async () => {
    await openAll()
    proxy.silence()
    expect(await secondsUntil(expect(pool.query('select 1')).rejects.toThrow())).toBeLessThan(5)
    expect(await secondsUntil(pool.query('select 1'))).toBeLessThan(1)
  })

  it('hold no lock any longer, though the server never saw them end', async () => {
    const holder = await pool.connect()
    holder.on('error', () => {})
    await holder.query('begin; select pg_advisory_xact_lock(7)')
    proxy.silence()
    const lost = expect(holder.query('select 1')).rejects.toThrow()
    const wanted = pool.query('select pg_advisory_xact_lock(7)')
    expect(await secondsUntil(Promise.all([lost, wanted]))).toBeLessThan(5)
    holder.release(new Error('lost'))
  })

  it('are not mistaken for connections that wait for a long statement or a lock', async () => {
    const holder = await pool.connect()
    await holder.query('begin; select pg_advisory_xact_lock(8)')
    const waiting = pool.query('select pg_advisory_xact_lock(8)')
    await pool.query('select pg_sleep(4)')
    await holder.query('commit')
    holder.release()
    await waiting
  })

  it('fail after the limit also when the server answers nobody', async () => {
    const url = new URL(database.url)
    url.port = String(proxy.port)
    const impatient = open(url.href, { limitMs: 1_000, everyMs: 100 })
    await impatient.query('select 1')
    proxy.silenceAll()
    expect(await secondsUntil(expect(impatient.query('select 1')).rejects.toThrow())).toBeLessThan(3)
    proxy.speak()
    await impatient.query('select 1')
    await impatient.end()
  })
})
